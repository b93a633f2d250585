/** What stands where a route has no page: nothing in a build, which drops it; in dev the page that says so. */
import { words } from '../lib/words.ts'

/**
 * Next's own notFound() will not do in dev: a browser that was shown it once goes on showing it when the file is saved, or is back, until
 * another address is opened.
 */
export async function Absent() {
  if (process.env.NODE_ENV !== 'development') return null
  const { default: NotFound } = await import('./not-found.tsx')
  return (
    <>
      <title>{words.notFoundTitle}</title>
      <NotFound />
    </>
  )
}
