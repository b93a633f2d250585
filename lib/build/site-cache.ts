/** Where builds keep files between runs. Everything here can be deleted: the next build makes it again. */
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { Store } from '../core/cache/store.ts'
import { repositoryRoot } from '../core/root.ts'

/** The cache shared by all commands. It lies in `.next/cache` because hosts already keep that folder between builds. */
export const cacheFolder = join(repositoryRoot, '.next/cache/masthead')

/** A site's own part of the cache, named by a hash of the site's path: one repository can build several sites. */
export function siteCache(site: string): string {
  const name = createHash('sha256').update(site).digest('hex').slice(0, 12)
  return join(cacheFolder, name)
}

/** The store of finished pages: one for the published site, one for its review edition. */
export const storeOf = (site: string, isReview: boolean): Store =>
  new Store(join(siteCache(site), isReview ? 'review-store' : 'store'))

/** The folder in which a build writes the data of the pages it is about to render. */
export const pageDataFolder = (site: string, isReview: boolean): string =>
  join(siteCache(site), isReview ? 'review' : 'prepared')
