/** The languages of a site. Each has words, and a folder of addresses: none for the default language, `/de` for another. */
import { siteMessages, type WordSettings } from '../../core/messages/site-messages.ts'
import { nearest } from '../../core/problems/nearest.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { postsKey, type Section } from '../entities/sections/section.ts'
import { type SettingsPlace, type Site, settingsPath } from '../entities/site/site.ts'
import { standardNavigation } from '../entities/site/standard-navigation.ts'
import type { LanguageSettings } from '../schema/languages.ts'

export type SiteLanguage = LanguageSettings & {
  /** As in site.yml: `pt-BR`. */
  code: string
  /** Prefix of its addresses: `''` or `/pt-br`. */
  prefix: string
}

/** The default language first, then the others in the order of the file. None for a site with one language. */
export function siteLanguages(
  typed: Readonly<Record<string, LanguageSettings>>,
  chosen: string | undefined,
): SiteLanguage[] {
  const codes = Object.keys(typed)
  const first = codes.find((code) => code === chosen) ?? codes[0]
  return codes
    .toSorted((a, b) => Number(b === first) - Number(a === first))
    .flatMap((code) => {
      const group = typed[code]
      return group ? { ...group, code, prefix: code === first ? '' : `/${code.toLowerCase()}` } : []
    })
}

/** Returns the settings of a site for one of its languages: its words, and the addresses of its lists. */
export function siteIn(site: Site, code: string): Site {
  const found = site.languages.find((one) => one.code === code)
  if (!found) return site
  const { prefix, title, description, navigation, footer, social } = found
  const isDefault = prefix === ''
  const words = found.words ?? (isDefault ? site.words : undefined)
  const own = { ...found, language: code, words }
  const sections = site.sections.map((section) => sectionIn(section, own))
  return {
    ...site,
    language: code,
    words,
    // `dir` at the top level of site.yml is that of the default language.
    dir: isDefault ? site.dir : undefined,
    prefix,
    title: title ?? site.title,
    description: description ?? site.description,
    navigation: navigation ?? (isDefault ? site.navigation : standardNavigation(own, sections)),
    footer: footer ?? site.footer,
    social: social ?? site.social,
    sections,
    post_url: below(prefix, site.post_url),
    earlier_post_urls: site.earlier_post_urls.map((pattern) => below(prefix, pattern)),
    folder_urls: Object.fromEntries(
      Object.entries(site.folder_urls).map(([folder, pattern]) => [folder, below(prefix, pattern)]),
    ),
  }
}

/** `:lang` in a pattern already says where a language’s addresses are. */
const below = (prefix: string, pattern: string) => (pattern.includes(':lang') ? pattern : prefix + pattern)

function sectionIn(section: Section, own: SiteLanguage & WordSettings): Section {
  const { prefix, sections } = own
  const {
    title = section.key === postsKey ? siteMessages(own).posts : section.title,
    description = section.description,
  } = sections[section.key] ?? {}
  return { ...section, title, description, pattern: below(prefix, section.pattern), url: prefix + section.url }
}

/** The default language; undefined on a site with one. */
export const mainLanguage = ({ languages }: Pick<Site, 'languages'>): string | undefined => languages[0]?.code

/** The site's language that matches a language tag: `de` for `de-AT`; undefined if it has none. */
export function languageOfTag({ languages }: Pick<Site, 'languages'>, tag: string): string | undefined {
  const codes = languages.map(({ code }) => code)
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const [base = ''] = tag.split('-')
  return codes.find((code) => same(code, tag)) ?? codes.find((code) => same(code.split('-')[0] ?? '', base))
}

/** Returns the problems of `languages` that its schema cannot find: languages and sections that do not exist. */
export function languageProblems(
  site: Pick<Site, 'languages' | 'sections'>,
  chosen: string | undefined,
  at: SettingsPlace,
): Problem[] {
  const codes = site.languages.map(({ code }) => code)
  if (codes.length === 0) return []
  const unknown = (name: string, known: readonly string[], message: string, ...place: PropertyKey[]) => {
    const [meant] = nearest(name, known)
    const remedy = meant ? `did you mean ${meant}?` : `write one of ${known.join(', ')}`
    return known.includes(name) ? [] : [problem('value-invalid', settingsPath, at(...place), message, remedy)]
  }
  const sections = site.sections.map(({ key }) => key)
  return [
    ...(chosen === undefined ? [] : unknown(chosen, codes, `language: ${chosen} is not among languages`, 'language')),
    ...site.languages.flatMap(({ code, fallback, sections: words }) => {
      const others = codes.filter((other) => other !== code)
      return [
        ...(fallback === undefined
          ? []
          : unknown(
              fallback,
              others,
              `languages.${code}.fallback: ${fallback} is not another language of the site`,
              'languages',
              code,
              'fallback',
            )),
        ...Object.keys(words).flatMap((key) =>
          unknown(
            key,
            sections,
            `languages.${code}.sections: there is no section ${key}`,
            'languages',
            code,
            'sections',
            key,
          ),
        ),
      ]
    }),
  ]
}
