import type { Metadata } from 'next'
import { ArchivePage } from '../../../components/archive-page.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { Absent } from '../../absent.tsx'
import { answer, routeParams } from '../../answer.ts'
import { pageMetadata } from '../../metadata.ts'
import { listJson } from '../../structured-data.ts'

type Props = { params: Promise<{ year: string }> }

export const generateStaticParams = () => routeParams('archiveYear')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('archiveYear', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function ArchiveYear({ params }: Props) {
  const asked = await answer('archiveYear', params)
  if (!asked) return <Absent />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <ArchivePage page={page} language={site.language} />
    </>
  )
}
