/** The list of a section, such as talks: rows like posts, cards in columns, or an agenda. */

import type { SectionPage as SectionPageData } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { Pagination } from '../frame/pagination.tsx'
import { PostList } from '../lists/post-list.tsx'
import { messages } from '../messages.ts'
import { Agenda } from './agenda.tsx'

export function SectionPage({ page }: { page: SectionPageData }) {
  const first = page.number === null
  const withoutSection = page.posts.map((post) => ({ ...post, section: undefined }))
  return (
    <div className="sheet">
      <PageHead crumbs={page.crumbs} title={page.title}>
        {page.deck && <p className="deck max-w-measure">{page.deck}</p>}
      </PageHead>
      {page.posts.length === 0 ? (
        <p className="empty deck">{messages().nothingYet}</p>
      ) : page.list === 'agenda' ? (
        <Agenda items={withoutSection} />
      ) : (
        <PostList
          posts={withoutSection}
          size={page.list === 'cards' ? 'small' : 'large'}
          led={first && page.list === 'rows'}
        />
      )}
      <Pagination page={page} />
    </div>
  )
}
