import type { Metadata } from 'next'
import { FrontPage } from '../components/front-page.tsx'
import { getHome } from '../lib/content/index.ts'
import { pageMetadata } from './metadata.ts'
import { getPublication } from './publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, { ...getHome(publication), url: '/' })
}

export default async function Home() {
  return <FrontPage page={getHome(await getPublication())} />
}
