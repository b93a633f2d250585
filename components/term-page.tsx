/** A category or tag with its posts. */
import type { TermPage as TermPageData } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { Body } from './body.tsx'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Pagination } from './pagination.tsx'
import { PostList } from './post-list.tsx'

export function TermPage({ page }: { page: TermPageData }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.term.name} />
      <h1>{page.term.name}</h1>
      <p className="meta">{words.postCount(page.count)}</p>
      {page.number === null && <p>{page.description}</p>}
      {page.introduction && <Body body={page.introduction} />}
      <PostList posts={page.posts} />
      <Pagination page={page} />
    </>
  )
}
