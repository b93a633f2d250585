/** The pages at prefixed addresses in builds, by their addresses. In dev they are at these addresses themselves (absent.tsx). */
import type { Metadata } from 'next'
import { type PageParams, pageInLanguage, pageUrl } from '../../../lib/pages/index.ts'
import { decodedParams, frame } from '../../page-data.ts'
import { metadataInLanguage, PageInLanguage } from '../../page-in-language.tsx'

type Props = { params: Promise<PageParams> }

async function found(params: Props['params']) {
  const { site } = await frame()
  return pageInLanguage(site, pageUrl('document', decodedParams(await params)))
}

export const generateStaticParams = () => [{ path: ['-'] }]

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await found(params)
  return page ? metadataInLanguage(page) : {}
}

export default async function Page({ params }: Props) {
  const page = await found(params)
  return page && <PageInLanguage {...page} />
}
