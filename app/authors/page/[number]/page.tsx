import type { Metadata } from 'next'
import { AuthorIndexPage } from '../../../../components/author-index-page.tsx'
import { StructuredData } from '../../../../components/structured-data.tsx'
import { Absent } from '../../../absent.tsx'
import { answer, routeParams } from '../../../answer.ts'
import { pageMetadata } from '../../../metadata.ts'
import { listJson } from '../../../structured-data.ts'

type Props = { params: Promise<{ number: string }> }

export const generateStaticParams = () => routeParams('authorIndex')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('authorIndex', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function AuthorIndexPart({ params }: Props) {
  const asked = await answer('authorIndex', params)
  if (!asked) return <Absent />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <AuthorIndexPage page={page} />
    </>
  )
}
