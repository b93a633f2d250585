/** `/search/?q=…`: a search that can be linked to. The script of the search brings the form to life; without scripts the archive is the way. */
import { searchWords, words } from '../../lib/core/messages.ts'
import { PageHead } from '../frame/page-head.tsx'
import { SearchForm } from '../frame/search-form.tsx'

export function SearchPage({ home }: { home: string }) {
  return (
    <div className="sheet">
      <PageHead crumbs={[{ label: words.home, href: home }]} title={searchWords.search} />
      <SearchForm home={home} live />
      <noscript>
        <p className="deck">
          {searchWords.withoutScript} <a href={`${home}archive/`}>{words.archive}</a>
        </p>
      </noscript>
    </div>
  )
}
