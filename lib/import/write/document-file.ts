/** The file of a post or page. */
import { lineOf, plainLine } from '../convert/line.ts'
import type { Byline, ImportedDocument } from '../model.ts'
import { type Keys, withFrontMatter } from './front-matter.ts'
import type { Place } from './places.ts'

/** @param title inline Markdown, never empty */
export function documentFile(
  document: ImportedDocument,
  place: Place,
  title: string,
  image: string | undefined,
  body: string,
): string {
  const { kind, date, bylines, categories, tags } = document
  const isPost = kind === 'post'
  const keys: Keys = [
    ['title', title],
    ['date', date],
    ...(isPost ? authors(bylines) : []),
    ['categories', isPost ? unique(categories.map(plainLine)) : []],
    ['tags', isPost ? unique(tags.map(plainLine)) : []],
    ['description', lineOf(document.description ?? '')],
    ['subtitle', lineOf(document.subtitle ?? '')],
    ['image', image],
    ['image_alt', image === undefined ? undefined : plainLine(document.image?.alt ?? '')],
    ['image_caption', image === undefined ? undefined : lineOf(document.image?.caption ?? '')],
    ['permalink', place.permalink],
    ['redirect_from', place.redirects],
    ['canonical_url', document.canonical],
    ['featured', isPost && document.featured],
    ['noindex', document.noindex],
    ['unlisted', document.unlisted],
    ['draft', document.draft],
    ['extra', document.extra],
  ]
  return withFrontMatter(keys, body)
}

const unique = (names: readonly string[]): string[] => [...new Set(names)].filter((name) => name !== '')

/** People with a profile by id; if one has none, all by id or name under `author`. */
function authors(bylines: readonly Byline[]): Keys {
  const hasRoles = bylines.some(({ role }) => role !== undefined)
  if (bylines.every((one) => 'id' in one)) {
    const ids = bylines.map((one) => ('id' in one ? one.id : ''))
    if (!hasRoles) return [['author_staff_member', ids.length === 1 ? ids[0] : ids]]
    return [
      [
        'author_staff_member',
        bylines.map((one, index) => ({ id: ids[index] ?? '', ...(one.role && { role: one.role }) })),
      ],
    ]
  }
  const names = bylines.map((one) => ('id' in one ? one.id : plainLine(one.name)))
  return [['author', names.length === 1 ? names[0] : names]]
}
