/** Where a page is in the other languages of its site. */
import type { Publication, Visibility } from '../../content/index.ts'
import { inLanguage, languageCodes, siteDirection } from '../../content/index.ts'
import { groupBy } from '../../core/group-by.ts'
import { languageName } from './language-name.ts'
import { linkTo, listUrl } from './links.ts'

/** A page in one language: the language and its address without base path. */
export type Version = { language: string; url: string }

/** An entry of the switch between languages. */
export type LanguageLink = {
  code: string
  /** In its own language: `Deutsch`. */
  name: string
  dir: 'ltr' | 'rtl'
  href: string
  current: boolean
  /** Whether it leads to this page in that language, not to the front page. */
  isTranslation: boolean
}

/** What the pages of a site with several languages have in addition to their data. */
export type PageLanguages = {
  links: LanguageLink[]
  /** The versions of the page, itself included; empty if it exists in one language. The first is for readers of any other language. */
  versions: Version[]
  /** The page for readers of any other language, if it is not the first version. */
  xDefault?: string
}

/**
 * Returns the links from a page to its versions in all languages.
 * @param view the site in the page’s own language
 * @param versions of the page, itself included
 */
export function languageLinks(
  publication: Publication,
  view: Publication,
  versions: readonly Version[],
): PageLanguages {
  const { site } = view.content
  const byLanguage = new Map(versions.map(({ language, url }) => [language, url]))
  return {
    links: languageCodes(publication.content).map((code) => {
      const other = inLanguage(publication, code)
      const url = byLanguage.get(code)
      return {
        code,
        name: languageName(code),
        dir: siteDirection(code, other.content.site.dir),
        href: linkTo(publication)(url ?? listUrl(other, '/')),
        current: code === site.language,
        isTranslation: url !== undefined,
      }
    }),
    versions: versions.length > 1 ? versions.toSorted(byPlace(languageCodes(publication.content))) : [],
  }
}

const byPlace = (codes: readonly string[]) => (a: Version, b: Version) =>
  codes.indexOf(a.language) - codes.indexOf(b.language)

type Member = Version & { isPublished: boolean }

const made = new WeakMap<Publication, Map<string, Member[]>>()

/** Returns all documents by what their translations have in common. */
function groupsOf(publication: Publication): Map<string, Member[]> {
  const known = made.get(publication)
  if (known) return known
  const documents = [...publication.content.pages, ...publication.content.posts]
  const members = documents.flatMap(({ group, language, url, state }) =>
    group === undefined || language === undefined
      ? []
      : [{ group, member: { language, url, isPublished: state === 'published' } }],
  )
  const groups = new Map(
    [...groupBy(members, ({ group }) => group)].map(([group, some]) => [group, some.map(({ member }) => member)]),
  )
  made.set(publication, groups)
  return groups
}

/**
 * Returns the versions of the document at an address, itself included.
 * @param publication the whole site, not one of its languages
 */
export function documentVersions(publication: Publication, url: string, visibility: Visibility): Version[] {
  const place = publication.map.at(url)
  if (place?.kind !== 'document' && place?.kind !== 'unpublished') return []
  const { language, group } = place.document
  if (language === undefined || group === undefined) return []
  const members = (groupsOf(publication).get(group) ?? []).filter(
    ({ isPublished }) => isPublished || visibility === 'all',
  )
  // Search engines ignore translations that do not link to each other consistently.
  const isConsistent = new Set(members.map((one) => one.language)).size === members.length
  const versions = members.map(({ language, url }) => ({ language, url }))
  return isConsistent && versions.some((one) => one.url === place.url) ? versions : [{ language, url: place.url }]
}
