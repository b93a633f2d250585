/** Everyone who writes here. */
import type { AuthorIndex } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { AuthorList } from './author-list.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'

export function AuthorIndexPage({ page }: { page: AuthorIndex }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.title} />
      <h1>{page.title}</h1>
      {page.authors.length === 0 && <p className="empty">{words.noPosts}</p>}
      <AuthorList authors={page.authors} />
    </>
  )
}
