/** Search field and button that lead to the search page. With `live`, the search script shows results in place. */
import { searchMessages } from '../../lib/core/messages.ts'
import './search-form.css'

export function SearchForm({ home, live = false }: { home: string; live?: boolean }) {
  return (
    <search className="needs-script">
      <form className="search-form" data-search-form={live ? '' : undefined} action={`${home}search/`}>
        <input
          type="search"
          name="q"
          aria-label={searchMessages.search}
          placeholder={searchMessages.placeholder}
          autoComplete="off"
        />
        <button type="submit">{searchMessages.search}</button>
      </form>
    </search>
  )
}
