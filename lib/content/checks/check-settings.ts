/** Checks the links and services of `content/site.yml`, and whether the interface has words in its language. */
import { isTraditionalChinese, missingWords } from '../../core/messages/missing-words.ts'
import type { WordSettings } from '../../core/messages/site-messages.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { ownUrl, settingsLink } from '../addresses/link-context.ts'
import { linkProblem } from '../addresses/links.ts'
import { type SettingsPlace, settingsPath } from '../entities/site/site.ts'
import { languageCodes } from '../languages/in-language.ts'
import { inLanguage } from '../languages/publication-in-language.ts'
import type { Publication } from '../publication.ts'
import { insecureLink } from './check-bodies.ts'
import { checkServices } from './check-services.ts'

/**
 * Returns the problems of links in navigation, footer, social and licence, and of the language, each at its position.
 * @param at returns the position of a value in `content/site.yml`
 */
export function checkSettings(publication: Publication, at: SettingsPlace): Problem[] {
  const { site } = publication.content
  const licence = site.licence ? [{ url: site.licence.url, place: at('licence', 'url') }] : []
  const found = languageCodes(publication.content).flatMap((code) => {
    const view = inLanguage(publication, code)
    const own = site.languages.find((language) => language.code === code)
    const written = linkLists.flatMap((key) => {
      // What a language does not have is that of the site, where it is checked once.
      const isOwn = own?.[key] !== undefined
      if (!isOwn && code !== site.language) return []
      const place = isOwn ? ['languages', code, key] : [key]
      return view.content.site[key].map(({ url }, index) => ({ url, place: at(...place, index, 'url') }))
    })
    const all = code === site.language ? [...written, ...licence] : written
    const links = all.flatMap(({ url, place: { line, column } }) => [
      ...(emptyIndex(view, url, { line, column }) ??
        linkProblem(settingsLink(view, ownUrl(view, url)), settingsPath, line, column)),
      ...insecureLink({ href: url, line, column }, settingsPath, site.address),
    ])
    const place = site.languages.length === 0 ? at('language') : at('languages', code)
    return [...links, ...untranslated(view.content.site, place)]
  })
  return [...found, ...checkServices(site, at)]
}

const linkLists = ['navigation', 'footer', 'social'] as const

/** A language without words of its own is shown with those of another. */
function untranslated(site: WordSettings, place: Position): Problem[] {
  const missing = missingWords(site)
  if (missing.length === 0) return []
  const shown = isTraditionalChinese(site.language) ? 'simplified Chinese' : 'English'
  const message = `the interface has no words in ${site.language}, so ${missing.length} are in ${shown}, such as ${missing[0]}`
  const remedy = 'write yours under words:, or add a file for the language (docs/guide/languages.md)'
  return [problem('language-words', settingsPath, place, message, remedy)]
}

/** `/tags/` and `/series/` exist only once a published post has one. Such a link is not misspelt, just premature. */
function emptyIndex(publication: Publication, url: string, place: { line: number; column: number }): Problem[] | null {
  const term = { '/tags/': 'tags', '/series/': 'series' }[url]
  if (term === undefined || publication.map.at(ownUrl(publication, url))) return null
  const message = `nothing is at ${url}: no published post has ${term}:`
  const found = problem('link-dead', settingsPath, place, message, 'remove the link until one has')
  return [{ ...found, address: settingsLink(publication, url).href }]
}
