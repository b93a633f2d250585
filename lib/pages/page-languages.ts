/** Finds a page in the other languages of its site. */
import type { Publication, Visibility } from '../content/index.ts'
import { inLanguage, languageCodes, prefixesAll } from '../content/index.ts'
import { type PageKind, type PageParams, queryOf } from './pages.ts'
import { documentVersions, languageLinks, type PageLanguages, type Version } from './views/languages.ts'

/** Kinds of pages with a counterpart in each language. Numbered pages list other posts in each, so they have none. */
export function pageLanguages(
  publication: Publication,
  view: Publication,
  kind: PageKind,
  params: PageParams,
  visibility: Visibility,
): PageLanguages | undefined {
  if (publication.content.site.languages.length === 0) return undefined
  const url = queryOf(kind).url(params)
  if (kind === 'languageChoice') {
    const versions = pageLanguages(publication, view, 'home', {}, visibility)?.versions ?? []
    // The page itself is the switch.
    return { links: [], versions, xDefault: url }
  }
  if (kind === 'document') {
    const versions = documentVersions(publication, url, visibility)
    return languageLinks(publication, view, versions.length > 0 ? versions : sectionVersions(publication, url))
  }
  if (kind === 'notFound') {
    const { links } = languageLinks(publication, view, [])
    // Nothing is missing a translation here: the switch leads to the front pages.
    return { links: links.map((link) => ({ ...link, isTranslation: true })), versions: [] }
  }
  if ('number' in params) return languageLinks(publication, view, [])
  const versions = languageCodes(publication.content).flatMap((language) => {
    const other = inLanguage(publication, language)
    return pageKeys(other, kind, visibility).has(JSON.stringify(params))
      ? [{ language, url: other.content.site.prefix + url }]
      : []
  })
  const found = languageLinks(publication, view, versions)
  return kind === 'home' && prefixesAll(publication.content.site) ? { ...found, xDefault: '/' } : found
}

/** The lists of a section in all languages, if its first page is at an address of one. */
function sectionVersions(publication: Publication, url: string): Version[] {
  const lists = (code: string) => inLanguage(publication, code).content.site.sections
  const codes = languageCodes(publication.content)
  const key = codes.flatMap((code) => lists(code).find((section) => section.url === url)?.key ?? [])[0]
  if (key === undefined) return []
  return codes.flatMap((language) => {
    const list = lists(language).find((section) => section.key === key)
    return list ? [{ language, url: list.url }] : []
  })
}

const keys = new WeakMap<Publication, Map<string, ReadonlySet<string>>>()

/** The params of all pages of a kind, as text. */
function pageKeys(view: Publication, kind: PageKind, visibility: Visibility): ReadonlySet<string> {
  const known = keys.get(view) ?? new Map<string, ReadonlySet<string>>()
  keys.set(view, known)
  const name = `${kind} ${visibility}`
  const found =
    known.get(name) ??
    new Set(
      queryOf(kind)
        .all(view, visibility)
        .map((params) => JSON.stringify(params)),
    )
  known.set(name, found)
  return found
}
