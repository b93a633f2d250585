import type { Metadata } from 'next'
import { TermIndexPage } from '../../components/term-index-page.tsx'
import { getTermIndex } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, getTermIndex(publication, 'series'))
}

export default async function SeriesIndex() {
  return <TermIndexPage page={getTermIndex(await getPublication(), 'series')} />
}
