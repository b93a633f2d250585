/** The page at `/` of a site whose languages all have a prefix: it leads to the front page of each. */
import { type Publication, prefixesAll, siteDirection, siteIn } from '../../content/index.ts'
import { siteFeeds } from '../../core/addresses/site-feeds.ts'
import { languageName } from '../views/language-name.ts'
import { linkTo } from '../views/links.ts'

/** The front page of a language. */
export type Choice = {
  code: string
  /** In its own language: `Deutsch`. */
  name: string
  dir: 'ltr' | 'rtl'
  href: string
  /** Name and description of the publication in it; no description if it is only written in another language. */
  title: string
  description?: string
}

export type LanguageChoice = {
  title: string
  description: string
  url: string
  choices: Choice[]
  /** The feed of each language: title, and address without base path. */
  feeds: { title: string; url: string }[]
}

/** Null on a site whose default language is at `/`; the others have no such page either. */
export function getLanguageChoice(publication: Publication): LanguageChoice | null {
  const { site } = publication.content
  if (!prefixesAll(site) || site.language !== site.languages[0]?.code) return null
  const [feed] = siteFeeds
  const all = site.languages.map(({ code }) => siteIn(site, code))
  return {
    title: site.title,
    description: site.description,
    url: '/',
    choices: all.map(({ language, dir, prefix, title, description }) => ({
      code: language,
      name: languageName(language),
      dir: siteDirection(language, dir),
      href: linkTo(publication)(`${prefix}/`),
      title,
      description: language === site.language || description !== site.description ? description : undefined,
    })),
    feeds: all.map(({ title, prefix }) => ({ title, url: prefix + (feed?.url ?? '') })),
  }
}
