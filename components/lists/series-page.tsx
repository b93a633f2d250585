/** The posts of a series in reading order. */

import { words } from '../../lib/core/messages.ts'
import type { SeriesPage as SeriesPageData } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { PostList } from './post-list.tsx'

export function SeriesPage({ page }: { page: SeriesPageData }) {
  return (
    <div className="sheet">
      <PageHead crumbs={page.crumbs} title={page.title}>
        <p className="meta">{words.postCount(page.posts.length)}</p>
      </PageHead>
      <PostList posts={page.posts} />
    </div>
  )
}
