/** Every document whose address comes from the URL pattern or a permalink: posts, and pages of content/pages/. */
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DocumentPage } from '../../components/document-page.tsx'
import { StructuredData } from '../../components/structured-data.tsx'
import { documentUrls, getDocument } from '../../lib/content/index.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication, visibility } from '../publication.ts'
import { decoded, placeholder } from '../route-params.ts'
import { documentJson } from '../structured-data.ts'

type Props = { params: Promise<{ path: string[] }> }

export async function generateStaticParams() {
  const urls = documentUrls(await getPublication(), visibility)
  const paths = urls.map((url) => ({ path: url.split('/').filter(Boolean) }))
  return paths.length > 0 ? paths : [{ path: [placeholder] }]
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const publication = await getPublication()
  const document = getDocument(publication, await address(params), visibility)
  return document ? pageMetadata(publication, document) : {}
}

export default async function Document({ params }: Props) {
  const url = await address(params)
  if (url === `/${placeholder}/`) return null
  const publication = await getPublication()
  const document = getDocument(publication, url, visibility)
  if (!document) notFound()
  return (
    <>
      <StructuredData json={documentJson(publication, document)} />
      <DocumentPage document={document} />
    </>
  )
}

const address = async (params: Props['params']) => `/${(await params).path.map(decoded).join('/')}/`
