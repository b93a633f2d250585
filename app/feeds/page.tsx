import type { Metadata } from 'next'
import { FeedsPage } from '../../components/feeds-page.tsx'
import { getFeeds } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, getFeeds(publication))
}

export default async function Feeds() {
  return <FeedsPage page={getFeeds(await getPublication())} />
}
