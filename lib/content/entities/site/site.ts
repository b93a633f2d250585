/** The settings of a site, as `content/site.yml` gives them. */
import type { z } from 'zod'
import type { SiteAddress } from '../../../core/addresses/urls.ts'
import type { Position } from '../../../core/problems/problem.ts'
import type { LanguageSettings } from '../../schema/languages.ts'
import type { siteSchema } from '../../schema/site.ts'
import type { Section } from '../sections/section.ts'

type Settings = z.infer<typeof siteSchema>
type Link = NonNullable<Settings['navigation']>[number]

/** Returns the position of a value in `content/site.yml`. */
export type SettingsPlace = (...path: PropertyKey[]) => Position

/** `sections` begins with posts. */
export type Site = Omit<Settings, 'sections' | 'languages' | 'navigation'> & {
  address: SiteAddress
  sections: Section[]
  navigation: Link[]
  /** The prefix of the addresses of the site’s lists: `''` or `/de`. */
  prefix: string
  /** Empty for a site with one language. */
  languages: SiteLanguage[]
  /** Undefined on a site with one language. */
  written?: WrittenSettings
}

export const settingsPath = 'content/site.yml'

export type SiteLanguage = LanguageSettings & {
  /** As in site.yml: `pt-BR`. */
  code: string
  /** Prefix of its addresses: `''` or `/pt-br`. */
  prefix: string
}

/** The settings that differ between languages, as written: those of a language are made of them. */
export type WrittenSettings = Pick<
  Site,
  | ('title' | 'description' | 'words' | 'dir' | 'navigation' | 'footer' | 'social')
  | ('sections' | 'post_url' | 'earlier_post_urls' | 'folder_urls')
>
