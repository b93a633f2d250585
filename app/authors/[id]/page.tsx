import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuthorPage } from '../../../components/author-page.tsx'
import { authorIds, getAuthorPage } from '../../../lib/content/index.ts'
import { pageMetadata } from '../../metadata.ts'
import { getPublication } from '../../publication.ts'
import { placeholder, routeParams } from '../../route-params.ts'

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
  const page = getAuthorPage(await getPublication(), id, null)
  return page ? <AuthorPage page={page} /> : notFound()
}
