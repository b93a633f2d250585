import type { Metadata } from 'next'
import { ArchivePage } from '../../components/archive-page.tsx'
import { getArchive } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, getArchive(publication))
}

export default async function Archive() {
  const publication = await getPublication()
  return <ArchivePage page={getArchive(publication)} language={publication.content.site.language} />
}
