import type { Metadata } from 'next'
import { ArchivePage } from '../../components/archive-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { answer } from '../answer.ts'
import { pageMetadata } from '../metadata.ts'
import { listJson } from '../structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const asked = await answer('archive')
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function Archive() {
  const asked = await answer('archive')
  if (!asked) return null
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <ArchivePage page={page} language={site.language} />
    </>
  )
}
