/** Search field and button that lead to the search page. With `live`, the search script shows results in place. */
import { messages } from '../messages.ts'
import './search-form.css'

export function SearchForm({ home, live = false }: { home: string; live?: boolean }) {
  return (
    <search className="needs-script">
      <form className="search-form" data-search-form={live ? '' : undefined} action={`${home}search/`}>
        <input
          type="search"
          name="q"
          aria-label={messages().search.search}
          placeholder={messages().search.placeholder}
          autoComplete="off"
        />
        <button type="submit">{messages().search.search}</button>
      </form>
    </search>
  )
}
