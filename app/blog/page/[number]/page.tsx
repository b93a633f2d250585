import type { Metadata } from 'next'
import { PostListPage } from '../../../../components/post-list-page.tsx'
import { StructuredData } from '../../../../components/structured-data.tsx'
import { Absent } from '../../../absent.tsx'
import { answer, routeParams } from '../../../answer.ts'
import { pageMetadata } from '../../../metadata.ts'
import { listJson } from '../../../structured-data.ts'

type Props = { params: Promise<{ number: string }> }

export const generateStaticParams = () => routeParams('postList')

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const asked = await answer('postList', params)
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function BlogPage({ params }: Props) {
  const asked = await answer('postList', params)
  if (!asked) return <Absent kind="postList" params={params} />
  const { site, page } = asked
  return (
    <>
      <StructuredData json={listJson(site, page)} />
      <PostListPage page={page} />
    </>
  )
}
