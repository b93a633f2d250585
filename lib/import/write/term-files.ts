/** The files of people, categories and tags that documents name. */

import { termSlug } from '../../core/addresses/slug.ts'
import { addressKey } from '../../core/addresses/urls.ts'
import { lineOf, plainLine } from '../convert/line.ts'
import type { ImportedPerson, ImportedTerm } from '../model.ts'
import { withFrontMatter } from './front-matter.ts'

export type TextFile = { path: string; text: string }

/** @param covered whether a redirect of a folder leads from an address to the page */
export function personFile(person: ImportedPerson, image: string | undefined, covered: Covered): TextFile {
  const keys = Object.entries(person.keys)
  const text = withFrontMatter(
    [
      ['name', plainLine(person.name) || person.id],
      ['image_path', image],
      ...keys,
      ['redirect_from', person.addresses.filter((from) => !covered(from, `/authors/${person.id.toLowerCase()}/`))],
    ],
    '',
  )
  return { path: `content/authors/${person.id}.md`, text }
}

export type Covered = (from: string, to: string) => boolean

/** Null for a term whose file would have no content: a tag with a file is shown larger. */
export function termFile(term: ImportedTerm, image: string | undefined, covered: Covered): TextFile | null {
  const name = plainLine(term.name)
  const slug = termSlug(name)
  const folder = term.kind === 'category' ? 'categories' : 'tags'
  const redirects = term.addresses.filter((from) => !covered(from, `/${folder}/${slug}/`))
  const description = lineOf(term.description ?? '')
  if (slug === '' || (description === '' && term.parent === undefined && redirects.length === 0 && image === undefined))
    return null
  const text = withFrontMatter(
    [
      ['title', name],
      ['description', description],
      ['image', image],
      ['redirect_from', redirects],
      ['extra', term.parent === undefined ? undefined : { parent: plainLine(term.parent) }],
    ],
    '',
  )
  return { path: `content/${folder}/${slug}.md`, text }
}

/** Whether `/old/*: /new/*` leads from one address to the other. */
export function coveredBy(redirects: Readonly<Record<string, string>>): Covered {
  const folders = Object.entries(redirects).filter(([from, to]) => from.endsWith('/*') && to.endsWith('/*'))
  return (from, to) =>
    addressKey(from) === addressKey(to) ||
    folders.some(
      ([old, now]) =>
        from.startsWith(old.slice(0, -1)) &&
        addressKey(now.slice(0, -1) + from.slice(old.length - 1)) === addressKey(to),
    )
}
