import type { Metadata } from 'next'
import { AuthorPage } from '../../../components/author-page.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { Absent } from '../../absent.tsx'
import { answer, routeParams } from '../../answer.ts'
import { pageMetadata } from '../../metadata.ts'
import { PageReview } from '../../page-review.tsx'
import { profileJson } from '../../structured-data.ts'

type Props = { params: Promise<{ id: string }> }

export const generateStaticParams = () => routeParams('author')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('author', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function Author({ params }: Props) {
  const asked = await answer('author', params)
  if (!asked) return <Absent kind="author" params={params} />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={profileJson(site, page)} />
      <PageReview url={page.url} />
      <AuthorPage page={page} />
    </>
  )
}
