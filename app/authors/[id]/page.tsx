import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuthorPage } from '../../../components/author-page.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { authorIds, getAuthorPage } from '../../../lib/content/index.ts'
import { pageMetadata } from '../../metadata.ts'
import { getPublication } from '../../publication.ts'
import { placeholder, routeParams } from '../../route-params.ts'
import { profileJson } from '../../structured-data.ts'

type Props = { params: Promise<{ id: string }> }

export async function generateStaticParams() {
  const ids = authorIds(await getPublication())
  return routeParams(
    ids.map((id) => ({ id })),
    'id',
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const publication = await getPublication()
  const { id } = await params
  const page = getAuthorPage(publication, id, null)
  return page ? pageMetadata(publication, page) : {}
}

export default async function Author({ params }: Props) {
  const { id } = await params
  if (id === placeholder) return null
  const publication = await getPublication()
  const page = getAuthorPage(publication, id, null)
  if (!page) notFound()
  return (
    <>
      <StructuredData json={profileJson(publication, page)} />
      <AuthorPage page={page} />
    </>
  )
}
