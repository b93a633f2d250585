import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostListPage } from '../../../../components/post-list-page.tsx'
import { StructuredData } from '../../../../components/structured-data.tsx'
import { getPostList, postListNumbers } from '../../../../lib/content/index.ts'
import { pageMetadata } from '../../../metadata.ts'
import { getPublication } from '../../../publication.ts'
import { pageNumber, placeholder, routeParams } from '../../../route-params.ts'
import { listJson } from '../../../structured-data.ts'

type Props = { params: Promise<{ number: string }> }

export async function generateStaticParams() {
  const numbers = postListNumbers(await getPublication())
  return routeParams(
    numbers.map((number) => ({ number: String(number) })),
    'number',
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const publication = await getPublication()
  const page = getPostList(publication, pageNumber((await params).number))
  return page ? pageMetadata(publication, page) : {}
}

export default async function BlogPage({ params }: Props) {
  const { number } = await params
  if (number === placeholder) return null
  const publication = await getPublication()
  const page = getPostList(publication, pageNumber(number))
  if (!page) notFound()
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <PostListPage page={page} />
    </>
  )
}
