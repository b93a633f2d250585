/** What a route shows where it has no page: nothing in a build, which drops it; in dev the problem of the file whose page this would be, or that there is no such page. */

import { words } from '../lib/core/messages.ts'
import { getUnshown, type PageKind, type PageParams, pageUrl } from '../lib/pages/index.ts'
import { decodedParams } from './answer.ts'
import { getPublication } from './publication.ts'

type Props = { kind: PageKind; params: Promise<PageParams> }

/**
 * Next's own notFound() will not do in dev: a browser that was shown it once goes on showing it when the file is saved, or is back, until
 * another address is opened.
 */
export async function Absent({ kind, params }: Props) {
  if (process.env.NODE_ENV !== 'development') return null
  const url = pageUrl(kind, decodedParams(await params))
  const unshown = getUnshown(await getPublication(), url)
  if (unshown) {
    const { UnshownPage } = await import('../components/dev/unshown-page.tsx')
    return (
      <>
        <title>{words.unshownTitle}</title>
        <UnshownPage {...unshown} />
      </>
    )
  }
  const { default: NotFound } = await import('./not-found.tsx')
  return (
    <>
      <title>{words.notFoundTitle}</title>
      <NotFound />
    </>
  )
}
