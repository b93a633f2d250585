import type { Metadata } from 'next'
import { SearchPage } from '../../components/search-page.tsx'
import { searchWords } from '../../lib/words.ts'
import { answer } from '../answer.ts'
import { pageMetadata } from '../metadata.ts'

export async function generateMetadata(): Promise<Metadata> {
  const asked = await answer('search')
  if (!asked) return {}
  const description = searchWords.description(asked.site.title)
  return pageMetadata(asked.site, { title: searchWords.search, description, url: '/search/', noindex: true })
}

export default async function Search() {
  const asked = await answer('search')
  return asked && <SearchPage home={asked.chrome.home} />
}
