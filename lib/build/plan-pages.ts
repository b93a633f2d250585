/** Says which pages a site has and which of them are stale, by fingerprints: nothing is rendered for it. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Publication } from '../content/index.ts'
import { type Store, storeKey } from '../core/cache/store.ts'
import type { Code } from '../core/code/code-key.ts'
import { getFrame, listPages, pageQueries, writePrepared } from '../pages/index.ts'
import { fileOf } from '../publish/index.ts'
import type { Review } from '../review/index.ts'
import type { BuildPlan } from './build-plan.ts'

/**
 * Asks every page's query what stands for its answer and looks for the page in the store. The answers of stale pages are written for the threads that
 * render them.
 * @param code stands for everything that shapes pages beside their content
 * @param folder gets the answers
 * @param review pages of the review edition show it, and every unpublished document has one
 */
export async function planPages(
  publication: Publication,
  code: Code,
  store: Pick<Store, 'has'>,
  folder: string,
  review?: Review,
): Promise<BuildPlan> {
  const frame = getFrame(publication)
  const shared = [JSON.stringify(frame), ...(review ? [JSON.stringify(review)] : [])]
  const key = storeKey('build', code.key, ...shared)
  const pageCode = storeKey('pages', code.pages, ...shared)
  const prepared = writePrepared(folder, frame)
  const plan: BuildPlan = {
    key,
    appKey: appKey(publication.content.site.address.base, code),
    pages: {},
    stale: [],
    sources: code.stamps,
  }
  const pause = pauses()
  for (const { kind, params, url, ask, key: standsFor } of listPages(publication, review ? 'all' : 'published')) {
    const shown = standsFor()
    if (shown === null) throw new Error(`${url} is listed as a page and is none`)
    const shownText = JSON.stringify(shown)
    const file = fileOf(url)
    const page = storeKey(
      'page',
      pageCode,
      kind,
      url,
      shownText,
      readsClock(shownText) ? publication.content.today : '',
    )
    if (plan.pages[file] !== undefined) throw new Error(`Two pages would be published as ${file}`)
    plan.pages[file] = page
    await pause()
    if (store.has(page)) continue
    plan.stale.push({ file, route: pageQueries[kind].route, url })
    prepared.add({ kind, params, url, answer: JSON.stringify(ask()) })
  }
  prepared.end()
  return plan
}

/** Milliseconds for which Pagefind may wait for more pages. */
const patience = 15

/** Lets what goes on meanwhile have its turn, now and then. */
function pauses(): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    if (performance.now() - last < patience) return undefined
    return setImmediate().then(() => {
      last = performance.now()
    })
  }
}

/** Stands for the compiled app: Next writes the base path into it. */
export const appKey = (base: string, code: Code): string => storeKey('app', code.pages, base)

/** An expression in an `.mdx` text that names the clock: what it shows may change from day to day. */
const readsClock = (shown: string) => shown.includes('"format":"mdx"') && /\{[^}]*\bDate\b/.test(shown)

/** Files from which Next makes pages and answers. */
const routeFile = /^(page|route|sitemap|robots|manifest|icon|apple-icon|opengraph-image|twitter-image)\.([jt]sx?|mdx?)$/

/** Routes of `app/` that no page kind renders. A build cannot know their addresses or when they change, so it refuses them. */
export function unmanagedRoutes(repository: string): string[] {
  const known = new Set(Object.values(pageQueries).map(({ route }) => route))
  return readdirSync(join(repository, 'app'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => routeFile.test(name.slice(name.lastIndexOf('/') + 1)) && !known.has(name))
    .sort()
}
