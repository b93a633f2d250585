import type { Metadata } from 'next'
import { ProblemList } from '../components/dev/problem-list.tsx'
import { NotFoundPage } from '../components/frame/not-found-page.tsx'
import { siteMessages } from '../lib/core/messages/site-messages.ts'
import { frame } from './page-data.ts'
import { getPublication } from './publication.ts'
import { Shell } from './shell.tsx'

type Props = {
  /** The code of its language. */
  language?: string | undefined
}

export async function generateMetadata({ language }: Props = {}): Promise<Metadata> {
  const { site } = await frame(language)
  const { notFoundTitle, notFoundText } = siteMessages(site)
  return {
    title: `${notFoundTitle} — ${site.title}`,
    description: notFoundText,
    ...(language && { robots: { index: false } }),
  }
}

/** In dev a page may be missing because its file has an error, so problems are listed here. */
export default async function NotFound({ language }: Props) {
  const problems = process.env.NODE_ENV === 'development' ? (await getPublication()).problems : []
  const shown = await frame(language)
  return (
    <Shell frame={shown}>
      {process.env.NODE_ENV === 'development' && <ProblemList problems={problems} open />}
      <NotFoundPage chrome={shown.chrome} />
    </Shell>
  )
}
