import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuthorPage } from '../../../../../components/author-page.tsx'
import { StructuredData } from '../../../../../components/structured-data.tsx'
import { authorNumbers, getAuthorPage } from '../../../../../lib/content/index.ts'
import { pageMetadata } from '../../../../metadata.ts'
import { getPublication } from '../../../../publication.ts'
import { pageNumber, placeholder, routeParams } from '../../../../route-params.ts'
import { listJson } from '../../../../structured-data.ts'

type Props = { params: Promise<{ id: string; number: string }> }

export async function generateStaticParams() {
  const pages = authorNumbers(await getPublication())
  return routeParams(
    pages.map(({ id, number }) => ({ id, number: String(number) })),
    'id',
    'number',
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const publication = await getPublication()
  const { id, number } = await params
  const page = getAuthorPage(publication, id, pageNumber(number))
  return page ? pageMetadata(publication, page) : {}
}

export default async function AuthorListPage({ params }: Props) {
  const { id, number } = await params
  if (id === placeholder) return null
  const publication = await getPublication()
  const page = getAuthorPage(publication, id, pageNumber(number))
  if (!page) notFound()
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <AuthorPage page={page} />
    </>
  )
}
