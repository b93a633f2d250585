/** Link to the search page. The enhancement script opens a dialog instead, also on Ctrl+K, Cmd+K or /, and says so in the title. */
import { messages } from '../messages.ts'

export function SearchLink({ home }: { home: string }) {
  return (
    <a className="tool" href={`${home}search/`} data-search={`${home}search.js`} title={messages().search.search}>
      <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
        <path
          d="M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M12.6 12.6 17 17"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
        />
      </svg>
      <span className="visually-hidden">{messages().search.search}</span>
      <span className="key needs-script" aria-hidden="true">
        /
      </span>
    </a>
  )
}
