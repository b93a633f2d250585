import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { SeriesPage } from '../../../components/series-page.tsx'
import { StructuredData } from '../../../components/structured-data.tsx'
import { getSeries, termSlugs } from '../../../lib/content/index.ts'
import { pageMetadata } from '../../metadata.ts'
import { getPublication } from '../../publication.ts'
import { decoded, placeholder, routeParams } from '../../route-params.ts'
import { listJson } from '../../structured-data.ts'

type Props = { params: Promise<{ slug: string }> }

export async function generateStaticParams() {
  const slugs = termSlugs(await getPublication(), 'series')
  return routeParams(
    slugs.map((slug) => ({ slug })),
    'slug',
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const publication = await getPublication()
  const page = getSeries(publication, decoded((await params).slug))
  return page ? pageMetadata(publication, page) : {}
}

export default async function Series({ params }: Props) {
  const { slug } = await params
  if (slug === placeholder) return null
  const publication = await getPublication()
  const page = getSeries(publication, decoded(slug))
  if (!page) notFound()
  return (
    <>
      <StructuredData json={listJson(publication, page)} />
      <SeriesPage page={page} />
    </>
  )
}
