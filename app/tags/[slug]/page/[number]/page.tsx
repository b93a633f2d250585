import type { Metadata } from 'next'
import { StructuredData } from '../../../../../components/structured-data.tsx'
import { TermPage } from '../../../../../components/term-page.tsx'
import { Absent } from '../../../../absent.tsx'
import { answer, routeParams } from '../../../../answer.ts'
import { pageMetadata } from '../../../../metadata.ts'
import { listJson } from '../../../../structured-data.ts'

type Props = { params: Promise<{ slug: string; number: string }> }

export const generateStaticParams = () => routeParams('tagList')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('tagList', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function TagListPage({ params }: Props) {
  const asked = await answer('tagList', params)
  if (!asked) return <Absent kind="tagList" params={params} />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <TermPage page={page} face={false} />
    </>
  )
}
