/** The pages at prefixed addresses in builds, by their addresses. In dev they are at these addresses themselves (absent.tsx). */
import type { Metadata } from 'next'
import type { PageParams } from '../../../lib/pages/index.ts'
import { builtData, decodedParams } from '../../page-data.ts'
import { type Found, metadataInLanguage, PageInLanguage } from '../../page-in-language.tsx'

type Props = { params: Promise<PageParams> }

async function found(params: Props['params']): Promise<Found | undefined> {
  const { path } = decodedParams(await params)
  const page = builtData().at(`/${[path].flat().join('/')}`)
  return page && page.kind !== 'document' ? { kind: page.kind, params: page.params } : undefined
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
