/** All categories, tags or series. */
import type { TermIndex } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { PageHead } from './page-head.tsx'

export function TermIndexPage({ page }: { page: TermIndex }) {
  return (
    <div className="sheet">
      <PageHead crumbs={page.crumbs} title={page.title} />
      {page.terms.length === 0 && <p className="empty deck">{words.noPosts}</p>}
      <ul className="directory">
        {page.terms.map(({ name, href, count, description }) => (
          <li key={href}>
            <p>
              <a href={href}>{name}</a>
            </p>
            {description && <p className="note">{description}</p>}
            <p className="meta">{words.postCount(count)}</p>
          </li>
        ))}
      </ul>
    </div>
  )
}
