/** Header and footer of every page. They contain no counts, latest posts or current year, so that new posts and the passing of time change no page. */

import type { Publication } from '../../content/index.ts'
import {
  type Analytics,
  analyticsOf,
  type Newsletter,
  newsletterOf,
  ownUrl,
  settingsLink,
  siteDirection,
} from '../../content/index.ts'
import { linkTo, listUrl } from './links.ts'

export type ChromeLink = { label: string; href: string; external: boolean }

export type Chrome = {
  title: string
  description: string
  language: string
  dir: 'ltr' | 'rtl'
  /** The front page of the language. */
  home: string
  /** The folder of files that all languages share. */
  files: string
  navigation: ChromeLink[]
  footer: ChromeLink[]
  social: ChromeLink[]
  licence?: ChromeLink
  newsletter?: Newsletter
  analytics?: Analytics
}

/** Returns header and footer. */
export function getChrome(publication: Publication): Chrome {
  const { site } = publication.content
  const link = linkTo(publication)
  const chromeLink = ({ label, url }: { label: string; url: string }): ChromeLink => {
    const { href, external } = settingsLink(publication, ownUrl(publication, url))
    return { label, href, external }
  }
  return {
    title: site.title,
    description: site.description,
    language: site.language,
    dir: siteDirection(site.language, site.dir),
    home: link(listUrl(publication, '/')),
    files: link('/'),
    navigation: site.navigation.filter(({ url }) => !leadsNowhere(publication, url)).map(chromeLink),
    footer: site.footer.map(chromeLink),
    social: site.social.map(chromeLink),
    licence: site.licence && chromeLink(site.licence),
    newsletter: newsletterOf(site),
    analytics: analyticsOf(site),
  }
}

/** Whether a link leads to the index of categories or people of a site that has none. */
function leadsNowhere({ content: { categories, authors } }: Publication, url: string): boolean {
  return (url === '/categories/' && categories.length === 0) || (url === '/authors/' && authors.length === 0)
}
