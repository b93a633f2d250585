import type { Metadata } from 'next'
import { NotFoundPage } from '../components/not-found-page.tsx'
import { getChrome } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { getPublication } from './publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const { content } = await getPublication()
  return { title: `${words.notFoundTitle} — ${content.site.title}`, description: words.notFoundText }
}

export default async function NotFound() {
  return <NotFoundPage chrome={getChrome(await getPublication())} />
}
