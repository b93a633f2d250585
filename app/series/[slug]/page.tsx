import type { Metadata } from 'next'
import { SeriesPage } from '../../../components/series-page.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { Absent } from '../../absent.tsx'
import { answer, routeParams } from '../../answer.ts'
import { pageMetadata } from '../../metadata.ts'
import { listJson } from '../../structured-data.ts'

type Props = { params: Promise<{ slug: string }> }

export const generateStaticParams = () => routeParams('series')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('series', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function Series({ params }: Props) {
  const asked = await answer('series', params)
  if (!asked) return <Absent kind="series" params={params} />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <SeriesPage page={page} />
    </>
  )
}
