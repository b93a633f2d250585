/** Shown by a route that has no page data: nothing in a build; in dev the problems of the page's file, or the 404 page. */

import { siteMessages } from '../lib/core/messages/site-messages.ts'
import type { PageKind, PageParams } from '../lib/pages/index.ts'
import { decodedParams, frame } from './page-data.ts'
import { Shell } from './shell.tsx'

type Props = { kind: PageKind; params: Promise<PageParams> }

/**
 * Does not use Next's notFound(): in dev a browser would keep showing it after the file is fixed, until another address is opened.
 */
export async function Absent({ kind, params }: Props) {
  if (process.env.NODE_ENV !== 'development') return null
  const { getUnshown, livePublication, pageInLanguage, pageUrl } = await import('./live-publication.ts')
  const shown = await frame()
  const messages = siteMessages(shown.site)
  const url = pageUrl(kind, decodedParams(await params))
  const unshown = getUnshown(livePublication(), url)
  if (unshown) {
    const { UnshownPage } = await import('../components/dev/unshown-page.tsx')
    return (
      <Shell frame={shown} edit={{ file: unshown.path }}>
        <title>{messages.unshownTitle}</title>
        <UnshownPage {...unshown} />
      </Shell>
    )
  }
  const { site } = await frame()
  const inLanguage = kind === 'document' || kind === 'home' ? pageInLanguage(site, url) : null
  if (inLanguage) {
    const { metadataInLanguage, PageInLanguage } = await import('./page-in-language.tsx')
    const { title } = await metadataInLanguage(inLanguage)
    return (
      <>
        {typeof title === 'string' && <title>{title}</title>}
        <PageInLanguage {...inLanguage} />
      </>
    )
  }
  const { MissingPage } = await import('./missing-page.tsx')
  return (
    <>
      <title>{messages.notFoundTitle}</title>
      <MissingPage />
    </>
  )
}
