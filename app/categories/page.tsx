import type { Metadata } from 'next'
import { StructuredData } from '../../components/structured-data.tsx'
import { TermIndexPage } from '../../components/term-index-page.tsx'
import { answer } from '../answer.ts'
import { pageMetadata } from '../metadata.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const asked = await answer('categories')
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function CategoryIndex() {
  const asked = await answer('categories')
  if (!asked) return null
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <TermIndexPage page={page} />
    </>
  )
}
