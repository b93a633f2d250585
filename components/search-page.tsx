/** `/search/?q=…`: a search that can be linked to. The script of the search brings the form to life; without scripts the archive is the way. */
import { searchWords, words } from '../lib/words.ts'
import { PageHead } from './page-head.tsx'
import './search-page.css'

export function SearchPage({ home }: { home: string }) {
  return (
    <div className="sheet">
      <PageHead crumbs={[{ label: words.home, href: home }]} title={searchWords.search} />
      <search className="needs-script">
        <form className="search-form" data-search-form="" action={`${home}search/`}>
          <input type="search" name="q" aria-label={searchWords.search} autoComplete="off" />
          <button type="submit">{searchWords.search}</button>
        </form>
      </search>
      <noscript>
        <p className="deck">
          {searchWords.withoutScript} <a href={`${home}archive/`}>{words.archive}</a>
        </p>
      </noscript>
    </div>
  )
}
