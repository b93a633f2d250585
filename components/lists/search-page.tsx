/** `/search/?q=…`: a search that can be linked to. The search script activates the form; without JavaScript the page points to the archive. */
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
