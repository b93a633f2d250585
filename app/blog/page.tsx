import type { Metadata } from 'next'
import { PostListPage } from '../../components/post-list-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { answer } from '../answer.ts'
import { pageMetadata } from '../metadata.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const asked = await answer('posts')
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function Blog() {
  const asked = await answer('posts')
  if (!asked) return null
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <PostListPage page={page} />
    </>
  )
}
