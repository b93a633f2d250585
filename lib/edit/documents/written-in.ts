/** Determines the language and the direction of a document's text. */
import { type Post, type Site, siteDirection } from '../../content/index.ts'
import type { WrittenIn } from '../api.ts'

/** Settings, and what cannot be read, are in the language of the site. */
export const writtenIn = (site: Pick<Site, 'language' | 'dir'>, document?: Pick<Post, 'lang' | 'dir'>): WrittenIn =>
  document
    ? { lang: document.lang, dir: siteDirection(document.lang, document.dir) }
    : { lang: site.language, dir: siteDirection(site.language, site.dir) }
