/** Everyone who writes here. */
import type { AuthorIndex } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { AuthorList } from './author-list.tsx'
import { PageHead } from './page-head.tsx'

export function AuthorIndexPage({ page }: { page: AuthorIndex }) {
  return (
    <div className="sheet">
      <PageHead crumbs={page.crumbs} title={page.title} />
      {page.authors.length === 0 && <p className="empty deck">{words.noPosts}</p>}
      <AuthorList authors={page.authors} look="writers" />
    </div>
  )
}
