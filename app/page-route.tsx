/** Makes the exports of a route from its page kind and component. */
import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { StructuredData } from '../components/frame/structured-data.tsx'
import type { Site } from '../lib/content/index.ts'
import type { Frame, PageKind, PageOf, PageParams } from '../lib/pages/index.ts'
import { Absent } from './absent.tsx'
import { pageMetadata } from './metadata.ts'
import { decodedParams, pageData, routeParams } from './page-data.ts'
import { PageReview } from './page-review.tsx'
import { reviewing } from './review.ts'
import { Shell } from './shell.tsx'

type Head = Parameters<typeof pageMetadata>[1]

type RouteOptions<Page> = {
  show: (page: Page, frame: Frame) => ReactNode
  /** Structured data as JSON-LD. */
  data?: (site: Site, page: Page) => string
  /** Whether the review edition shows notes for editors above the page, its problems among them. */
  reviewed?: boolean
  /** Whether the header has no navigation. */
  bare?: boolean
}

type Props = { params: Promise<PageParams> }

/**
 * @param kind key of `pageQueries`
 * @returns `generateStaticParams`, `generateMetadata` and `Page`, for the route to export
 */
export function pageRoute<Kind extends PageKind>(
  kind: Kind,
  { show, data, reviewed = false, bare = false }: RouteOptions<PageOf<Kind>>,
) {
  return {
    generateStaticParams: () => routeParams(kind),
    async generateMetadata({ params }: Props): Promise<Metadata> {
      const shown = await pageData(kind, params)
      return shown ? pageMetadata(shown.site, shown.page as Head, shown.languages) : {}
    },
    async Page({ params }: Props) {
      const shown = await pageData(kind, params)
      if (!shown) return <Absent kind={kind} params={params} />
      const { site, page } = shown
      return (
        <Shell
          frame={bare ? { ...shown, chrome: { ...shown.chrome, navigation: [] } } : shown}
          languages={shown.languages}
          edit={await editing(kind, await params, site)}
        >
          {data && <StructuredData json={data(site, page)} />}
          {reviewed && <PageReview kind={kind} url={(page as { url: string }).url} address={site.address} />}
          {show(reviewed && reviewing ? withoutProblems(page) : page, shown)}
        </Shell>
      )
    },
  }
}

/** What the link to the editor opens in dev. */
async function editing(kind: PageKind, params: PageParams, { prefix }: Site): Promise<{ at: string } | undefined> {
  if (process.env.NODE_ENV !== 'development') return undefined
  const { pageUrl } = await import('./live-publication.ts')
  return { at: pageUrl(kind, decodedParams(params), prefix) }
}

const withoutProblems = <Page,>(page: Page): Page => ({ ...page, problems: undefined })
