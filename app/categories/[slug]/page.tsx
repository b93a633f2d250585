import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { StructuredData } from '../../../components/structured-data.tsx'
import { TermPage } from '../../../components/term-page.tsx'
import { getTermPage, termSlugs } from '../../../lib/content/index.ts'
import { pageMetadata } from '../../metadata.ts'
import { getPublication } from '../../publication.ts'
import { decoded, placeholder, routeParams } from '../../route-params.ts'
import { listJson } from '../../structured-data.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const slugs = termSlugs(await getPublication(), 'categories')
  return routeParams(
    slugs.map((slug) => ({ slug })),
    'slug',
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const publication = await getPublication()
  const { slug } = await params
  const page = getTermPage(publication, 'categories', decoded(slug), null)
  return page ? pageMetadata(publication, page) : {}
}

export default async function CategoryPage({ params }: Props) {
  const { slug } = await params
  if (slug === placeholder) return null
  const publication = await getPublication()
  const page = getTermPage(publication, 'categories', decoded(slug), null)
  if (!page) notFound()
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <TermPage page={page} face />
    </>
  )
}
