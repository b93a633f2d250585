/** Plans a build: which pages the site has, and which of them are not in the store yet. Nothing is rendered for it. */
import { setImmediate } from 'node:timers/promises'
import type { Publication } from '../content/index.ts'
import { type Store, storeKey } from '../core/cache/store.ts'
import type { Code } from '../core/code/code-key.ts'
import { getFrames, listPages, writePageData } from '../pages/index.ts'
import { fileOf } from '../publish/index.ts'
import type { Review } from '../review/index.ts'

export type BuildPlan = {
  /** Cache key of the code and of the frame that every page shows; part of the keys of site-wide outputs. */
  key: string
  /** Cache key of the compiled app. */
  appKey: string
  /** Published name of each page → its key in the store. */
  pages: Record<string, string>
  /** The pages to render. */
  stale: { file: string; route: string; address: string }[]
  /** Code files that the keys cover → their sizes and times. */
  sources: Record<string, string>
}

/**
 * Computes every page's key from the answer of its query, and looks it up in the store.
 * @param folder gets the data of the stale pages, for the threads that render them
 * @param review includes unpublished documents, and becomes part of every key
 */
export async function planPages(
  publication: Publication,
  code: Code,
  store: Pick<Store, 'has'>,
  folder: string,
  review?: Review,
): Promise<BuildPlan> {
  const frames = getFrames(publication)
  const reviewed = review ? [JSON.stringify(review)] : []
  const key = storeKey('build', code.key, JSON.stringify(Object.values(frames.of)), ...reviewed)
  const pageCodes = new Map(
    Object.entries(frames.of).map(([language, frame]) => [
      language,
      storeKey('pages', code.pages, JSON.stringify(frame), ...reviewed),
    ]),
  )
  const pageData = writePageData(folder, frames)
  const plan: BuildPlan = {
    key,
    appKey: appKey(publication.content.site.address.base, code),
    pages: {},
    stale: [],
    sources: code.stamps,
  }
  const pause = pauses()
  for (const listed of listPages(publication, review ? 'all' : 'published')) {
    const { kind, params, url, route, address, language, ask, key: answerKey } = listed
    const shown = answerKey()
    if (shown === null) throw new Error(`${url} is listed as a page, but its query finds nothing`)
    const shownText = JSON.stringify(shown)
    const languages = listed.languages()
    const file = fileOf(url)
    const page = storeKey(
      'page',
      pageCodes.get(language) ?? '',
      kind,
      url,
      shownText,
      readsClock(shownText) ? publication.content.today : '',
      ...(languages ? [JSON.stringify(languages)] : []),
    )
    if (plan.pages[file] !== undefined) throw new Error(`Two pages would be published as ${file}`)
    plan.pages[file] = page
    await pause()
    if (store.has(page)) continue
    plan.stale.push({ file, route, address })
    pageData.add({ kind, params, url, language, languages, data: JSON.stringify(ask()) })
  }
  pageData.end()
  return plan
}

/** Milliseconds of planning after which other work gets a turn. */
const patience = 15

/** Yields to the event loop now and then: rendering threads are starting meanwhile. */
function pauses(): () => Promise<void> | undefined {
  let last = performance.now()
  return () => {
    if (performance.now() - last < patience) return undefined
    return setImmediate().then(() => {
      last = performance.now()
    })
  }
}

/** Cache key of the compiled app, which contains the base path. */
export const appKey = (base: string, code: Code): string => storeKey('app', code.pages, base)

/** Whether an `.mdx` body has an expression that mentions `Date`: its page may change from day to day. */
const readsClock = (shown: string) => shown.includes('"format":"mdx"') && /\{[^}]*\bDate\b/.test(shown)
