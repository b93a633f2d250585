/** Checks the links of `content/site.yml`, and whether the interface has words in its language. */
import { missingWords } from '../../core/messages/missing-words.ts'
import type { WordSettings } from '../../core/messages/site-messages.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { settingsLink } from '../addresses/link-context.ts'
import { linkProblem } from '../addresses/links.ts'
import { type SettingsPlace, settingsPath } from '../entities/site/site.ts'
import type { Publication } from '../publication.ts'
import { insecureLink } from './check-bodies.ts'

/**
 * Returns the problems of links in navigation, footer, social and licence, and of the language, each at its position.
 * @param at returns the position of a value in `content/site.yml`
 */
export function checkSettings(publication: Publication, at: SettingsPlace): Problem[] {
  const { site } = publication.content
  const groups = { navigation: site.navigation, footer: site.footer, social: site.social }
  const written = [
    ...Object.entries(groups).flatMap(([key, links]) =>
      links.map(({ url }, index) => ({ url, place: at(key, index, 'url') })),
    ),
    ...(site.licence ? [{ url: site.licence.url, place: at('licence', 'url') }] : []),
  ]
  const links = written.flatMap(({ url, place: { line, column } }) => [
    ...(emptyIndex(publication, url, { line, column }) ??
      linkProblem(settingsLink(publication, url), settingsPath, line, column)),
    ...insecureLink({ href: url, line, column }, settingsPath, site.address),
  ])
  return [...links, ...untranslated(site, at('language'))]
}

/** A language without words of its own is shown with English ones. */
function untranslated(site: WordSettings, place: Position): Problem[] {
  const missing = missingWords(site)
  if (missing.length === 0) return []
  const message = `the interface has no words in ${site.language}, so ${missing.length} are in English, such as ${missing[0]}`
  const remedy = 'write yours under words:, or add a file for the language (docs/guide/languages.md)'
  return [problem('language-words', settingsPath, place, message, remedy)]
}

/** `/tags/` and `/series/` exist only once a published post has one. Such a link is not misspelt, just premature. */
function emptyIndex(publication: Publication, url: string, place: { line: number; column: number }): Problem[] | null {
  const term = { '/tags/': 'tags', '/series/': 'series' }[url]
  if (term === undefined || publication.map.at(url)) return null
  const message = `nothing is at ${url}: no published post has ${term}:`
  const found = problem('link-dead', settingsPath, place, message, 'remove the link until one has')
  return [{ ...found, address: settingsLink(publication, url).href }]
}
