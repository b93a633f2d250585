import type { Metadata } from 'next'
import { SearchPage } from '../../components/search-page.tsx'
import { getChrome } from '../../lib/content/index.ts'
import { searchWords } from '../../lib/words.ts'
import { pageMetadata } from '../metadata.ts'
import { getPublication } from '../publication.ts'

export async function generateMetadata(): Promise<Metadata> {
  const publication = await getPublication()
  const description = searchWords.description(publication.content.site.title)
  return pageMetadata(publication, { title: searchWords.search, description, url: '/search/', noindex: true })
}

export default async function Search() {
  return <SearchPage home={getChrome(await getPublication()).home} />
}
