/** A category or tag with its posts. Categories, and tags with a file, have a front in their colour. */

import { tintOf } from '../../lib/covers/index.ts'
import type { TermPage as TermPageData } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { Pagination } from '../frame/pagination.tsx'
import { messages } from '../messages.ts'
import { Body } from '../text/body.tsx'
import { PostEntry } from './post-entry.tsx'
import { PostList } from './post-list.tsx'
import { SectionFront } from './section-front.tsx'

export function TermPage({ page }: { page: TermPageData }) {
  if (page.slim) return <SlimPage page={page} />
  if (!page.hasFront)
    return (
      <>
        <Plain page={page} />
        <div className="sheet">
          <Posts page={page} />
        </div>
      </>
    )
  return (
    <>
      <SectionFront page={page} />
      <div className="sheet section-body" data-tint={tintOf(page.family, page.term.tint)}>
        <Posts page={page} />
      </div>
    </>
  )
}

function Posts({ page }: { page: TermPageData }) {
  return (
    <>
      {page.introduction && (
        <div className="about">
          <Body body={page.introduction} />
        </div>
      )}
      <PostList posts={page.posts} led={page.number === null} />
      <Pagination page={page} />
    </>
  )
}

/** The small page of a term with one post. All such pages link one style sheet, which would otherwise be two thirds of the page. */
function SlimPage({ page }: { page: TermPageData }) {
  return (
    <div data-shared-style="">
      <Plain page={page} />
      <div className="sheet">
        {page.posts.map((post) => (
          <article className="entry single" key={post.href}>
            <PostEntry post={post} level={2} categories={2} />
          </article>
        ))}
      </div>
    </div>
  )
}

function Plain({ page: { term, crumbs, count } }: { page: TermPageData }) {
  return (
    <div className="sheet">
      <PageHead crumbs={crumbs} title={term.name}>
        {count !== null && <p className="meta">{messages().postCount(count)}</p>}
      </PageHead>
    </div>
  )
}
