/** Links to newer, older and numbered pages of a list. */

import type { Pages } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'
import './pagination.css'

export function StandardPagination({ page: { newest, newer, older, pages } }: { page: Pages }) {
  if (pages.length === 0) return null
  return (
    <nav className="pagination" aria-label={messages().pagination}>
      {newest && newest !== newer && <a href={newest}>{messages().newest}</a>}
      {newer && (
        <a href={newer} rel="prev">
          {messages().newer}
        </a>
      )}
      <ol>
        {pages.map(({ number, href, current }, index) => (
          <li key={href} data-gap={index > 0 && pages[index - 1]?.number !== number - 1 ? '' : undefined}>
            <a href={href} aria-label={messages().pageNumber(number)} aria-current={current ? 'page' : undefined}>
              {number}
            </a>
          </li>
        ))}
      </ol>
      {older && (
        <a href={older} rel="next">
          {messages().older}
        </a>
      )}
    </nav>
  )
}

export const Pagination = replaceable('Pagination', StandardPagination)
