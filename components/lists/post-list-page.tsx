/** A page of a paginated list of posts. */
import type { ListPage } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { Pagination } from '../frame/pagination.tsx'
import { PostList } from './post-list.tsx'

export function PostListPage({ page }: { page: ListPage }) {
  return (
    <div className="sheet">
      <PageHead crumbs={page.crumbs} title={page.title} />
      <PostList posts={page.posts} led={page.number === null} />
      <Pagination page={page} />
    </div>
  )
}
