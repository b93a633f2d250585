/** How the review edition is published. One file marks a build as a review edition; it decides what pages show and where the site goes. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { reviewFileName } from '../review/index.ts'
import type { Output } from './outputs/output.ts'
import { outputs } from './outputs/outputs.ts'
import { relativePage } from './page/relative-page.ts'
import type { Edition } from './site/swap.ts'

/**
 * The edition that a prepared folder is meant for. A build shows unpublished documents only if this file exists,
 * so nothing that shows them can be published to `out/`.
 * @param prepared the folder that the environment variable MASTHEAD_PREPARED names
 */
export const editionOf = (prepared: string): Edition =>
  existsSync(path.join(prepared, reviewFileName)) ? 'review' : 'published'

/** Crawlers must not index any of it, whatever the owner's robots.txt says. */
const robots: Output = {
  name: 'robots',
  async make({ site }) {
    const content = 'User-agent: *\nDisallow: /\n'
    site.replace({ path: 'robots.txt', content })
    return []
  },
}

/** Pages that open with a double click: an editor needs neither a server nor this repository to read an edition. */
const relativePages: Output = {
  name: 'relative links',
  async make({ site, input }) {
    const { base } = input.site
    const isPage = (name: string) => name.endsWith('.html') && !hostPages.has(name)
    site.transform(isPage, (name, html) => relativePage(name, html, { base, has: (file) => site.has(file) }))
    return []
  },
}

/** Hosts serve these at any address, however deep. */
const hostPages = new Set(['404.html', '410.html'])

/** Pictures and icons are shown; feeds and search are linked, and contain only what is listed. The other outputs are for readers and crawlers, which a review has none of. */
export const reviewOutputs: readonly Output[] = [
  ...outputs.filter(({ name }) => ['pictures', 'feeds', 'icons', 'search'].includes(name)),
  robots,
  // Last, since only links to published files become relative.
  relativePages,
]
