/** The state of all translations of a site. */

import {
  isGuide,
  languageCodes,
  type Page,
  type Post,
  type Publication,
  parseMatter,
  splitFence,
} from '../../lib/content/index.ts'
import { groupBy } from '../../lib/core/group-by.ts'
import { sourceHistory } from '../../lib/git/index.ts'
import { compileBody } from '../../lib/markdown/index.ts'
import {
  paragraphsOf,
  type SiteTranslations,
  type SourceThen,
  translatedKeys,
  translationsOf,
  type Version,
  type Wording,
} from '../../lib/review/index.ts'

export async function siteTranslations(site: string, publication: Publication): Promise<SiteTranslations> {
  const { content } = publication
  const languages = languageCodes(content)
  const documents = new Map([...content.posts, ...content.pages].map((one) => [one.path, one]))
  const versions = [...documents.values()].flatMap((document): (Version & { group: string })[] => {
    const { path, language, group } = document
    return language === undefined || group === undefined || isGuide(path)
      ? []
      : [{ path, language, group, keys: keysOf(document), paragraphs: paragraphsOf(publication.body(path)) }]
  })
  const textThen = sourceHistory(site)
  const known = new Map<string, SourceThen>()
  const groups = [...groupBy(versions, ({ group }) => group).values()]
  for (const group of groups) for (const one of group) for (const source of group) await remember(one, source)
  const reports = groups.flatMap(
    (group) => translationsOf(languages, group, (one, source) => known.get(`${one.path} ${source.path}`) ?? null) ?? [],
  )
  return { languages, reports: reports.sort((a, b) => (a.source < b.source ? -1 : 1)) }

  /** Compiles an earlier version of the source. */
  async function remember(translation: Version, source: Version): Promise<void> {
    if (translation === source || languages.indexOf(source.language) > languages.indexOf(translation.language)) return
    const then = textThen(translation.path, source.path)
    const document = documents.get(source.path)
    if (then === null || !document) return
    const key = `${translation.path} ${source.path}`
    if ('unknown' in then) known.set(key, then)
    else if (then.text === undefined) known.set(key, { unknown: `${source.path} did not exist on ${then.date}` })
    else {
      const wording = await wordingOf(then.text, document, content.site.url)
      known.set(key, 'unknown' in wording ? wording : { date: then.date, commit: then.commit, wording })
    }
  }
}

const keysOf = (document: Post | Page): Wording['keys'] =>
  Object.fromEntries(translatedKeys.flatMap((key) => (document[key] ? [[key, document[key]]] : [])))

/** The wording of an earlier text of a document. */
async function wordingOf(text: string, document: Post | Page, siteUrl: string): Promise<Wording | { unknown: string }> {
  const { path, format, lang, math } = document
  const split = splitFence(text.replace(/\r\n?/g, '\n'), path)
  const matter = 'problem' in split ? split : parseMatter(split, path)
  if ('problem' in split || 'problem' in matter)
    return { unknown: `the front matter of ${path} could not be read then` }
  const body = await compileBody({ path, text: split.body, firstLine: 1, format, language: lang, math, siteUrl })
  const keys = translatedKeys.flatMap((key) => {
    const value = matter.entries.get(key)
    return typeof value === 'string' ? [[key, value] as const] : []
  })
  return { keys: Object.fromEntries(keys), paragraphs: paragraphsOf(body) }
}
