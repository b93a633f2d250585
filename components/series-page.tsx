/** A series in reading order. */
import type { SeriesPage as SeriesPageData } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { PostList } from './post-list.tsx'

export function SeriesPage({ page }: { page: SeriesPageData }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.title} />
      <h1>{page.title}</h1>
      <p className="meta">{words.postCount(page.posts.length)}</p>
      <PostList posts={page.posts} />
    </>
  )
}
