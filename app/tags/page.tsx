import type { Metadata } from 'next'
import { TermIndexPage } from '../../components/term-index-page.tsx'
import { getTermIndex } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, getTermIndex(publication, 'tags'))
}

export default async function TagIndex() {
  return <TermIndexPage page={getTermIndex(await getPublication(), 'tags')} />
}
