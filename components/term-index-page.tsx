/** All categories, tags or series. */
import type { TermIndex } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'

export function TermIndexPage({ page }: { page: TermIndex }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.title} />
      <h1>{page.title}</h1>
      {page.terms.length === 0 && <p className="empty">{words.noPosts}</p>}
      <ul className="term-list">
        {page.terms.map(({ name, href, count, description }) => (
          <li key={href}>
            <a href={href}>{name}</a> <span className="meta">{words.postCount(count)}</span>
            {description && <p>{description}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}
