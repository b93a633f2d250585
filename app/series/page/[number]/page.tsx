import type { Metadata } from 'next'
import { StructuredData } from '../../../../components/structured-data.tsx'
import { TermIndexPage } from '../../../../components/term-index-page.tsx'
import { Absent } from '../../../absent.tsx'
import { answer, routeParams } from '../../../answer.ts'
import { pageMetadata } from '../../../metadata.ts'
import { listJson } from '../../../structured-data.ts'

type Props = { params: Promise<{ number: string }> }

export const generateStaticParams = () => routeParams('seriesIndex')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('seriesIndex', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function SeriesIndexPart({ params }: Props) {
  const asked = await answer('seriesIndex', params)
  if (!asked) return <Absent />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <TermIndexPage page={page} />
    </>
  )
}
