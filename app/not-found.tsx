import type { Metadata } from 'next'
import { ProblemList } from '../components/dev/problem-list.tsx'
import { NotFoundPage } from '../components/frame/not-found-page.tsx'
import { messages } from '../components/messages.ts'
import { frame } from './page-data.ts'
import { getPublication } from './publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await frame()
  return { title: `${messages().notFoundTitle} — ${site.title}`, description: messages().notFoundText }
}

/** In dev a page may be missing because its file has an error, so problems are listed here. */
export default async function NotFound() {
  const problems = process.env.NODE_ENV === 'development' ? (await getPublication()).problems : []
  return (
    <>
      {process.env.NODE_ENV === 'development' && <ProblemList problems={problems} open />}
      <NotFoundPage chrome={(await frame()).chrome} />
    </>
  )
}
