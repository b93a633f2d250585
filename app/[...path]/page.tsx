/** Every document whose address comes from the URL pattern or a permalink: posts, and pages of content/pages/. */
import type { Metadata } from 'next'
import { DocumentPage } from '../../components/document-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { Absent } from '../absent.tsx'
import { answer, routeParams } from '../answer.ts'
import { pageMetadata } from '../metadata.ts'
import { PageReview } from '../page-review.tsx'
import { reviewing } from '../review.ts'
import { documentJson } from '../structured-data.ts'

type Props = { params: Promise<{ path: string[] }> }

export const generateStaticParams = () => routeParams('document')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('document', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function Document({ params }: Props) {
  const asked = await answer('document', params)
  if (!asked) return <Absent kind="document" params={params} />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={documentJson(site, page)} />
      <PageReview url={page.url} />
      {/* The note above tells the problems already. */}
      <DocumentPage document={reviewing ? { ...page, problems: undefined } : page} />
    </>
  )
}
