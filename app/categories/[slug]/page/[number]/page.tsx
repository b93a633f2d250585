import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StructuredData } from '../../../../../components/structured-data.tsx'
import { TermPage } from '../../../../../components/term-page.tsx'
import { getTermPage, termNumbers } from '../../../../../lib/content/index.ts'
import { pageMetadata } from '../../../../metadata.ts'
import { getPublication } from '../../../../publication.ts'
import { decoded, pageNumber, placeholder, routeParams } from '../../../../route-params.ts'
import { listJson } from '../../../../structured-data.ts'

type Props = { params: Promise<{ slug: string; number: string }> }

export async function generateStaticParams() {
  const pages = termNumbers(await getPublication(), 'categories')
  return routeParams(
    pages.map(({ slug, number }) => ({ slug, number: String(number) })),
    'slug',
    'number',
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const publication = await getPublication()
  const { slug, number } = await params
  const page = getTermPage(publication, 'categories', decoded(slug), pageNumber(number))
  return page ? pageMetadata(publication, page) : {}
}

export default async function CategoryListPage({ params }: Props) {
  const { slug, number } = await params
  if (slug === placeholder) return null
  const publication = await getPublication()
  const page = getTermPage(publication, 'categories', decoded(slug), pageNumber(number))
  if (!page) notFound()
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <TermPage page={page} face />
    </>
  )
}
