import type { Metadata } from 'next'
import { ProblemList } from '../components/dev/problem-list.tsx'
import { NotFoundPage } from '../components/frame/not-found-page.tsx'
import { siteMessages } from '../lib/core/messages/site-messages.ts'
import { frame } from './page-data.ts'
import { getPublication } from './publication.ts'
import { Shell } from './shell.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await frame()
  const { notFoundTitle, notFoundText } = siteMessages(site)
  return { title: `${notFoundTitle} — ${site.title}`, description: notFoundText }
}

/** In dev a page may be missing because its file has an error, so problems are listed here. */
export default async function NotFound() {
  const problems = process.env.NODE_ENV === 'development' ? (await getPublication()).problems : []
  const shown = await frame()
  return (
    <Shell frame={shown}>
      {process.env.NODE_ENV === 'development' && <ProblemList problems={problems} open />}
      <NotFoundPage chrome={shown.chrome} />
    </Shell>
  )
}
