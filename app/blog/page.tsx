import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostListPage } from '../../components/post-list-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { getPostList } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  const page = getPostList(publication, null)
  return page ? pageMetadata(publication, page) : {}
}

export default async function Blog() {
  const publication = await getPublication()
  const page = getPostList(publication, null)
  if (!page) notFound()
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <PostListPage page={page} />
    </>
  )
}
