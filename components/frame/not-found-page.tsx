/** The 404 page, with links to go on. */

import type { Chrome } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { DrawnCover } from '../pictures/drawn-cover.tsx'
import { SearchForm } from './search-form.tsx'
import './not-found-page.css'
import './page-head.css'

/** One of the calls does not arrive. */
const oneFails = { subject: 'calls', all: 5, marked: 1 } as const

export function NotFoundPage({ chrome }: { chrome: Chrome }) {
  return (
    <div className="sheet">
      <div className="lost">
        <div className="grid gap-2 content-end">
          <h1>{messages().notFoundTitle}</h1>
          <p className="deck">{messages().notFoundText}</p>
          <SearchForm home={chrome.home} />
          <h2 className="label mt-2">{messages().tryInstead}</h2>
          <ul className="directory">
            {[{ label: messages().home, href: chrome.home }, ...chrome.navigation].map(({ label, href }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </div>
        <DrawnCover seed="404" family="serverless" facts={oneFails} ratio="3:2" />
      </div>
    </div>
  )
}
