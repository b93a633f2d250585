/** All pages of a site, and what each shows: the answer of its kind's query in its language. */
import type { Publication, Site, Visibility } from '../content/index.ts'
import { inLanguage, languageCodes } from '../content/index.ts'
import { pageLanguages } from './page-languages.ts'
import { type PageKind, type PageOf, type PageParams, pageQueries, pageUrl, queryOf } from './pages.ts'
import { type Chrome, getChrome } from './views/chrome.ts'
import type { PageLanguages } from './views/languages.ts'

/** The parts of every page: settings, header, footer. */
export type Frame = { site: Site; chrome: Chrome }

/** The frame of each language, by its code. */
export type Frames = { main: string; of: Record<string, Frame> }

export function getFrames({ content, ...rest }: Publication): Frames {
  const publication = { content, ...rest }
  const frames = languageCodes(content).map((code) => {
    const view = inLanguage(publication, code)
    return [code, { site: view.content.site, chrome: getChrome(view) }] as const
  })
  return { main: content.site.language, of: Object.fromEntries(frames) }
}

/** Pages at prefixed addresses have one route: the routes of their kinds are for addresses without a prefix. */
export const languageRoute = '-/[...path]/page.tsx'

/** One page of a site. */
export type ListedPage = {
  kind: PageKind
  /** `language` is among them for pages at prefixed addresses, apart from documents, whose addresses say all. */
  params: PageParams
  url: string
  /** The route that renders it, and the address below it. */
  route: string
  address: string
  /** The code of its language. */
  language: string
  ask: () => unknown
  /** Returns the page's data, or other data that changes whenever it does. */
  key: () => unknown
  /** Its versions in other languages; undefined on a site with one. */
  languages: () => PageLanguages | undefined
}

/** Lists all pages of a site. Data and keys are computed on demand. */
export function* listPages(publication: Publication, visibility: Visibility): Generator<ListedPage> {
  for (const language of languageCodes(publication.content)) {
    const view = inLanguage(publication, language)
    for (const kind of Object.keys(pageQueries) as PageKind[])
      for (const own of queryOf(kind).all(view, visibility)) {
        const query = queryOf(kind)
        const { ask, key = ask } = query
        const prefix = prefixOf(view, kind)
        const isApart = prefix !== '' && kind !== 'document'
        const params = isApart ? { ...own, language } : own
        const url = pageUrl(kind, params, prefix)
        yield {
          kind,
          params,
          url,
          route: isApart ? languageRoute : query.route,
          address: isApart || kind === 'languageChoice' ? `/-${url}` : url,
          language,
          ask: () => ask(view, own, visibility),
          key: () => key(view, own, visibility),
          languages: () => pageLanguages(publication, view, kind, own, visibility),
        }
      }
  }
}

/** The prefix of the addresses of a kind of page in a language. Two pages of the default language never have one. */
function prefixOf({ content: { site } }: Publication, kind: PageKind): string {
  const isShared = kind === 'languageChoice' || (kind === 'notFound' && site.language === site.languages[0]?.code)
  return isShared ? '' : site.prefix
}

export const pageParams = (publication: Publication, kind: PageKind, visibility: Visibility): PageParams[] =>
  languageCodes(publication.content)
    .map((code) => inLanguage(publication, code))
    .filter((view) => kind === 'document' || prefixOf(view, kind) === '')
    .flatMap((view) => queryOf(kind).all(view, visibility))

/** What a page shows, and in which language. */
export type AskedPage<Kind extends PageKind> = {
  page: PageOf<Kind>
  frame: Frame
  languages: PageLanguages | undefined
}

/** Returns the data of a page, or null if there is no such page. */
export function askPage<Kind extends PageKind>(
  publication: Publication,
  kind: Kind,
  { language, ...params }: PageParams,
  visibility: Visibility,
): AskedPage<Kind> | null {
  const frames = getFrames(publication)
  const codes = typeof language === 'string' ? [language] : kind === 'document' ? Object.keys(frames.of) : [frames.main]
  for (const code of codes) {
    const view = inLanguage(publication, code)
    const frame = frames.of[code]
    // Without a language it is asked for at an address without a prefix.
    if (kind !== 'document' && language === undefined && prefixOf(view, kind) !== '') continue
    if (!frame || !isWithin(view, kind, params)) continue
    const page = queryOf(kind).ask(view, params, visibility) as PageOf<Kind> | null
    if (page) return { page, frame, languages: pageLanguages(publication, view, kind, params, visibility) }
  }
  return null
}

/** Whether a document belongs to the language of a view: its map knows those of all. */
function isWithin({ content, map }: Publication, kind: PageKind, params: PageParams): boolean {
  if (kind !== 'document' || content.site.languages.length === 0) return true
  const place = map.at(queryOf(kind).url(params))
  return place && 'document' in place ? place.document.language === content.site.language : true
}
