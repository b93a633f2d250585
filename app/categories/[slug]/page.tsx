import type { Metadata } from 'next'
import { StructuredData } from '../../../components/structured-data.tsx'
import { TermPage } from '../../../components/term-page.tsx'
import { Absent } from '../../absent.tsx'
import { answer, routeParams } from '../../answer.ts'
import { pageMetadata } from '../../metadata.ts'
import { PageReview } from '../../page-review.tsx'
import { listJson } from '../../structured-data.ts'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => routeParams('category')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('category', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function CategoryPage({ params }: Props) {
  const asked = await answer('category', params)
  if (!asked) return <Absent kind="category" params={params} />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <PageReview url={page.url} />
      <TermPage page={page} face />
    </>
  )
}
