/** A numbered list of posts as a page. */
import type { ListPage } from '../lib/content/index.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { Pagination } from './pagination.tsx'
import { PostList } from './post-list.tsx'

export function PostListPage({ page }: { page: ListPage }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.title} />
      <h1>{page.title}</h1>
      <PostList posts={page.posts} />
      <Pagination page={page} />
    </>
  )
}
