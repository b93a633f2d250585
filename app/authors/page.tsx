import type { Metadata } from 'next'
import { AuthorIndexPage } from '../../components/author-index-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { answer } from '../answer.ts'
import { pageMetadata } from '../metadata.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const asked = await answer('authors')
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function AuthorIndex() {
  const asked = await answer('authors')
  if (!asked) return null
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <AuthorIndexPage page={page} />
    </>
  )
}
