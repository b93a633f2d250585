import type { Metadata } from 'next'
import { AuthorIndexPage } from '../../components/author-index-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { getAuthorIndex } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, getAuthorIndex(publication))
}

export default async function AuthorIndex() {
  const publication = await getPublication()
  const page = getAuthorIndex(publication)
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <AuthorIndexPage page={page} />
    </>
  )
}
