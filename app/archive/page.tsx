import type { Metadata } from 'next'
import { ArchivePage } from '../../components/archive-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { getArchive } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, getArchive(publication))
}

export default async function Archive() {
  const publication = await getPublication()
  const page = getArchive(publication)
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <ArchivePage page={page} language={publication.content.site.language} />
    </>
  )
}
