/** The parts of a series in reading order. */

import { messages } from '../../lib/core/messages.ts'
import { tintOf } from '../../lib/covers/index.ts'
import type { SeriesPage as SeriesPageData } from '../../lib/pages/index.ts'
import { Body } from '../text/body.tsx'
import { PostEntry } from './post-entry.tsx'
import { SectionFront } from './section-front.tsx'
import './post-list.css'

export function SeriesPage({ page }: { page: SeriesPageData }) {
  const { posts, introduction, family, term } = page
  return (
    <>
      <SectionFront page={page} />
      <div className="sheet section-body" data-tint={tintOf(family, term.tint)}>
        {introduction && (
          <div className="about">
            <Body body={introduction} />
          </div>
        )}
        <ol className="large parts">
          {posts.map((post) => (
            <li className="entry" key={post.href} data-part={post.part}>
              <PostEntry
                post={post}
                level={2}
                cover="3:2"
                categories={2}
                label={messages.seriesPart(post.part, posts.length)}
              />
            </li>
          ))}
        </ol>
      </div>
    </>
  )
}
