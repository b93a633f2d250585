import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PostListPage } from '../../components/post-list-page.tsx'
import { getPostList } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  const page = getPostList(publication, null)
  return page ? pageMetadata(publication, page) : {}
}

export default async function Blog() {
  const page = getPostList(await getPublication(), null)
  return page ? <PostListPage page={page} /> : notFound()
}
