/** The languages of a site. Each has words, and a folder of addresses such as `/de`; the default language has one only if the settings say so. */
import { siteMessages, type WordSettings } from '../../core/messages/site-messages.ts'
import { postsKey, type Section } from '../entities/sections/section.ts'
import type { Site, SiteLanguage } from '../entities/site/site.ts'
import { standardNavigation } from '../entities/site/standard-navigation.ts'
import type { LanguageSettings } from '../schema/languages.ts'

/**
 * The default language first, then the others in the order of the file. None for a site with one language.
 * @param prefixesAll whether the default language has a prefix too
 */
export function siteLanguages(
  typed: Readonly<Record<string, LanguageSettings>>,
  chosen: string | undefined,
  prefixesAll: boolean,
): SiteLanguage[] {
  const codes = Object.keys(typed)
  const first = codes.find((code) => code === chosen) ?? codes[0]
  return codes
    .toSorted((a, b) => Number(b === first) - Number(a === first))
    .flatMap((code) => {
      const group = typed[code]
      return group ? { ...group, code, prefix: code === first && !prefixesAll ? '' : `/${code.toLowerCase()}` } : []
    })
}

/** Returns the settings of a site for one of its languages: its words, and the addresses of its lists. */
export function siteIn(site: Site, code: string): Site {
  const { written } = site
  const found = site.languages.find((one) => one.code === code)
  if (!found || !written) return site
  const { prefix, title, description, navigation, footer, social } = found
  const isDefault = code === mainLanguage(site)
  const words = found.words ?? (isDefault ? written.words : undefined)
  const own = { ...found, language: code, words }
  const sections = written.sections.map((section) => sectionIn(section, own))
  return {
    ...site,
    language: code,
    words,
    // `dir` at the top level of site.yml is that of the default language.
    dir: isDefault ? written.dir : undefined,
    prefix,
    title: title ?? written.title,
    description: description ?? written.description,
    navigation: navigation ?? (isDefault ? written.navigation : standardNavigation(own, sections)),
    footer: footer ?? written.footer,
    social: social ?? written.social,
    sections,
    post_url: below(prefix, written.post_url),
    earlier_post_urls: written.earlier_post_urls.map((pattern) => below(prefix, pattern)),
    folder_urls: Object.fromEntries(
      Object.entries(written.folder_urls).map(([folder, pattern]) => [folder, below(prefix, pattern)]),
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
    fields: labels = {},
  } = sections[section.key] ?? {}
  const fields = section.fields.map((field) => ({ ...field, label: labels[field.key] ?? field.label }))
  return { ...section, title, description, fields, pattern: below(prefix, section.pattern), url: prefix + section.url }
}

/** The default language; undefined on a site with one. */
export const mainLanguage = ({ languages }: Pick<Site, 'languages'>): string | undefined => languages[0]?.code

/** Whether the addresses of all languages have a prefix, so that `/` is a page that leads to them. */
export const prefixesAll = ({ languages }: Pick<Site, 'languages'>): boolean => (languages[0]?.prefix ?? '') !== ''

/** Where the 404 page of a language is: that of the default language is where hosts look for it. */
export const notFoundUrl = (site: Pick<Site, 'languages' | 'language' | 'prefix'>): string =>
  `${site.language === mainLanguage(site) ? '' : site.prefix}/404.html`

/** The site's language that matches a language tag: `de` for `de-AT`; undefined if it has none. */
export function languageOfTag({ languages }: Pick<Site, 'languages'>, tag: string): string | undefined {
  const codes = languages.map(({ code }) => code)
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase()
  const [base = ''] = tag.split('-')
  return codes.find((code) => same(code, tag)) ?? codes.find((code) => same(code.split('-')[0] ?? '', base))
}
