/** Links to newer, older and numbered pages of a list. */

import { words } from '../../lib/core/messages.ts'
import type { ListPage } from '../../lib/pages/index.ts'
import './pagination.css'

export function Pagination({ page: { newest, newer, older, pages } }: { page: ListPage }) {
  if (pages.length === 0) return null
  return (
    <nav className="pagination" aria-label={words.pagination}>
      {newest && newest !== newer && <a href={newest}>{words.newest}</a>}
      {newer && (
        <a href={newer} rel="prev">
          {words.newer}
        </a>
      )}
      <ol>
        {pages.map(({ number, href, current }, index) => (
          <li key={href} data-gap={index > 0 && pages[index - 1]?.number !== number - 1 ? '' : undefined}>
            <a href={href} aria-label={words.pageNumber(number)} aria-current={current ? 'page' : undefined}>
              {number}
            </a>
          </li>
        ))}
      </ol>
      {older && (
        <a href={older} rel="next">
          {words.older}
        </a>
      )}
    </nav>
  )
}
