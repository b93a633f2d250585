/** Reads the author files. */

import { lowerCase, termSlug } from '../../../core/addresses/slug.ts'
import { type Position, type Problem, problem } from '../../../core/problems/problem.ts'
import { type Redirect, redirectsFrom } from '../../addresses/redirects/redirect.ts'
import type { ContentFile } from '../../parse/content-file.ts'
import { type Body, type Document, type Reading, readDocument } from '../../parse/document.ts'
import type { Value } from '../../parse/front-matter.ts'
import { type LinePositions, lineProblems, type MarkedLines, readLine, readLines } from '../../parse/marked-line.ts'
import {
  type AuthorFrontMatter,
  authorSchema,
  authorSynonyms,
  ignoredOnAuthors,
  readSocials,
} from '../../schema/author.ts'
import { type UnshownPicture, unshownPicture } from '../documents/unshown-picture.ts'
import { type AuthorLink, authorLinks } from './author-links.ts'

export type Author = {
  /** The language of the site it belongs to. Absent on a site with one language. */
  language?: string
  id: string
  path: string
  url: string
  name: string
  position?: string
  image?: string
  /** The position of `image_path`, for messages. */
  imageAt: Position
  blurb?: string
  /** Lines with markup, as typed; the keys themselves contain plain text. */
  marked?: MarkedLines<'position' | 'blurb'>
  markedAt?: LinePositions
  former: boolean
  links: AuthorLink[]
  lang?: string
  body: Body
  format: 'md' | 'mdx'
  ignore: string[]
}

/** An author as one file describes them. */
export type AuthorFile = Author & { words?: AuthorFrontMatter['languages']; wordsAt?: Document<unknown>['at'] }

/** The valid author files, and the ids of invalid ones (references to those are not reported again). */
export type People = {
  authors: AuthorFile[]
  failed: Set<string>
  pictures: UnshownPicture[]
  redirects: Redirect[]
  problems: Problem[]
}

/** Reads all author files. Authors are sorted by name. */
export function readAuthors(files: ContentFile[], reading: Reading): People {
  const people: People = { authors: [], failed: new Set(), pictures: [], redirects: [], problems: [] }
  const seen = new Map<string, string>()
  for (const source of files) {
    const id = source.name
    const key = lowerCase(id)
    const start = { line: 1, column: 1 }
    // A person may have a file for each language.
    const place = `${key} ${source.language ?? ''}`
    const twin = seen.get(place)
    if (twin !== undefined) {
      people.problems.push(
        problem(
          'author-duplicate',
          source.path,
          start,
          `the id ${id} is already used by ${twin}`,
          'rename one of the files',
        ),
      )
      continue
    }
    seen.set(place, source.path)
    const { document, partial, problems } = readDocument(
      source,
      authorSchema,
      { synonyms: authorSynonyms, ignored: ignoredOnAuthors, needed: ['name'] },
      reading,
      (data, entries, typed) => {
        readSocials(data, entries, typed)
        if (isTermOfHugo(source.path)) namedByTitle(data, typed)
      },
    )
    const usable = /^[A-Za-z0-9_.-]+$/.test(id) && !/^[.-]+$/.test(id)
    if (!usable)
      problems.push(
        problem(
          'author-id',
          source.path,
          start,
          `“${id}” is not a usable id`,
          `rename the file, for example to ${termSlug(id) || 'name'}.md`,
        ),
      )
    people.problems.push(...problems)
    if (!document || !usable) {
      people.failed.add(key)
      people.pictures.push(...unshownPicture(document ?? partial, 'image_path'))
      continue
    }
    const { data, body, at } = document
    people.redirects.push(...redirectsFrom(document, `/authors/${key}/`))
    const { name, position, blurb } = data
    for (const [key, value] of Object.entries({ name, position, blurb }))
      if (value !== undefined) people.problems.push(...lineProblems(value, source.path, at(key)))
    const { text, marked, markedAt } = readLines({ position, blurb }, at)
    people.authors.push({
      id,
      path: source.path,
      url: `/authors/${key}/`,
      name: readLine(name).text,
      position: text.position,
      image: data.image_path,
      imageAt: at('image_path'),
      blurb: text.blurb,
      marked,
      markedAt,
      former: data.former ?? false,
      links: authorLinks(data),
      lang: data.lang,
      ...(source.language !== undefined && { language: source.language }),
      ...(data.languages && { words: data.languages, wordsAt: at }),
      body,
      format: source.format,
      ignore: data.ignore ?? [],
    })
  }
  people.authors.sort(byName)
  return people
}

export const byName = (a: Author, b: Author): number =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1

/** To Hugo, authors are a taxonomy, and the title of a term is its name. */
const isTermOfHugo = (path: string) => /\/_index\.\w+$/.test(path)

function namedByTitle(data: Record<string, Value>, typed: Map<string, string>): void {
  if (data.name !== undefined || typed.get('position') !== 'title') return
  data.name = data.position ?? null
  delete data.position
  typed.delete('position')
  typed.set('name', 'title')
}
