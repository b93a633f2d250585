import type { Metadata } from 'next'
import { StructuredData } from '../../components/structured-data.tsx'
import { TermIndexPage } from '../../components/term-index-page.tsx'
import { getTermIndex } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, getTermIndex(publication, 'categories'))
}

export default async function CategoryIndex() {
  const publication = await getPublication()
  const page = getTermIndex(publication, 'categories')
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <TermIndexPage page={page} />
    </>
  )
}
