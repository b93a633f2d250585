import type { Metadata } from 'next'
import { AuthorIndexPage } from '../../components/author-index-page.tsx'
import { getAuthorIndex } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, getAuthorIndex(publication))
}

export default async function AuthorIndex() {
  return <AuthorIndexPage page={getAuthorIndex(await getPublication())} />
}
