import type { Metadata } from 'next'
import { AuthorPage } from '../../../../../components/author-page.tsx'
import { StructuredData } from '../../../../../components/structured-data.tsx'
import { Absent } from '../../../../absent.tsx'
import { answer, routeParams } from '../../../../answer.ts'
import { pageMetadata } from '../../../../metadata.ts'
import { listJson } from '../../../../structured-data.ts'

type Props = { params: Promise<{ id: string; number: string }> }

export const generateStaticParams = () => routeParams('authorList')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('authorList', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function AuthorListPage({ params }: Props) {
  const asked = await answer('authorList', params)
  if (!asked) return <Absent kind="authorList" params={params} />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <AuthorPage page={page} />
    </>
  )
}
