/** A field and a button that lead to the search page. Forms are found by the search's script only where `live` says that it answers in place. */
import { searchWords } from '../../lib/core/messages.ts'
import './search-form.css'

export function SearchForm({ home, live = false }: { home: string; live?: boolean }) {
  return (
    <search className="needs-script">
      <form className="search-form" data-search-form={live ? '' : undefined} action={`${home}search/`}>
        <input
          type="search"
          name="q"
          aria-label={searchWords.search}
          placeholder={searchWords.placeholder}
          autoComplete="off"
        />
        <button type="submit">{searchWords.search}</button>
      </form>
    </search>
  )
}
