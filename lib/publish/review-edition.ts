/** How the review edition is published: which edition a build makes is told by one file, which decides what its pages show and where it goes. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { reviewFileName } from '../review/index.ts'
import { type Output, outputs } from './outputs/outputs.ts'
import { relativePage } from './page/relative-page.ts'
import type { Edition } from './site/swap.ts'

/**
 * The edition that a prepared folder is for. The pages of a build show unpublished documents only where the same file lies,
 * so nothing that shows them can be published into `out/`.
 * @param prepared the path of the prepared file, from the environment variable MASTHEAD_PREPARED
 */
export function editionOf(prepared: string | undefined): Edition {
  return prepared !== undefined && existsSync(path.join(path.dirname(prepared), reviewFileName))
    ? 'review'
    : 'published'
}

/** No crawler is to have any of it, whatever the owner's own robots.txt says. */
const robots: Output = {
  name: 'robots',
  async make({ site }) {
    const content = 'User-agent: *\nDisallow: /\n'
    site.replace({ path: 'robots.txt', content })
    return []
  },
}

/** Pages that a double click opens: an editor needs neither a server nor this repository to read an edition. */
const relativePages: Output = {
  name: 'relative links',
  async make({ site, input }) {
    const { base } = input.site
    const isPage = (name: string) => name.endsWith('.html') && !hostPages.has(name)
    site.transform(isPage, (name, html) => relativePage(name, html, { base, has: (file) => site.has(file) }))
    return []
  },
}

/** A host answers with them at any address, however deep. */
const hostPages = new Set(['404.html', '410.html'])

/** Pictures and icons are seen; feeds and search are linked, and hold only what is listed. The rest is for readers and crawlers, of which there are none. */
export const reviewOutputs: readonly Output[] = [
  ...outputs.filter(({ name }) => ['pictures', 'feeds', 'icons', 'search'].includes(name)),
  robots,
  // Last: a link to a file is relative where the file is published.
  relativePages,
]
