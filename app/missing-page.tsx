/** The page for wrong addresses, in one language. */
import type { Metadata } from 'next'
import { ProblemList } from '../components/dev/problem-list.tsx'
import { NotFoundPage } from '../components/frame/not-found-page.tsx'
import { siteMessages } from '../lib/core/messages/site-messages.ts'
import type { PageParams } from '../lib/pages/index.ts'
import { frame, pageData } from './page-data.ts'
import { Shell } from './shell.tsx'

type Props = {
  /** The code of its language; the default language without it. */
  language?: string | undefined
}

export async function missingMetadata({ language }: Props = {}): Promise<Metadata> {
  const { site } = await frame(language)
  const { notFoundTitle, notFoundText } = siteMessages(site)
  return {
    title: `${notFoundTitle} — ${site.title}`,
    description: notFoundText,
    ...(language && { robots: { index: false } }),
  }
}

/** In dev a page may be missing because its file has an error, so problems are listed here. */
export async function MissingPage({ language }: Props) {
  const live = process.env.NODE_ENV === 'development' ? await import('./live-publication.ts') : null
  const params: PageParams = language === undefined ? {} : { language }
  // What Next compiles has no page data.
  const shown = (await pageData('notFound', Promise.resolve(params))) ?? {
    ...(await frame(language)),
    languages: undefined,
  }
  return (
    <Shell frame={shown} languages={shown.languages}>
      {live !== null && <ProblemList problems={live.livePublication().problems} open />}
      <NotFoundPage chrome={shown.chrome} />
    </Shell>
  )
}
