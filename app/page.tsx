import type { Metadata } from 'next'
import { FrontPage } from '../components/front-page.tsx'
import { StructuredData } from '../components/structured-data.tsx'
import { getHome } from '../lib/content/index.ts'
import { pageMetadata } from './metadata.ts'
import { getPublication } from './publication.ts'
import { homeJson } from './structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  return pageMetadata(publication, { ...getHome(publication), url: '/' })
}

export default async function Home() {
  const publication = await getPublication()
  const page = getHome(publication)
  return (
    <>
      <StructuredData json={homeJson(publication)} />
      <FrontPage page={page} />
    </>
  )
}
