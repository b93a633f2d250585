/** A category or tag with its posts. A category has a colour and a picture or drawing. */

import { words } from '../../lib/core/messages.ts'
import { tintOf } from '../../lib/covers/index.ts'
import type { TermPage as TermPageData } from '../../lib/pages/index.ts'
import { Breadcrumbs } from '../frame/breadcrumbs.tsx'
import { PageHead } from '../frame/page-head.tsx'
import { Pagination } from '../frame/pagination.tsx'
import { Cover } from '../pictures/cover.tsx'
import { Body } from '../text/body.tsx'
import { Line } from '../text/line.tsx'
import { PostEntry } from './post-entry.tsx'
import { PostList } from './post-list.tsx'
import './term-page.css'

export function TermPage({ page, face }: { page: TermPageData; face: boolean }) {
  if (page.slim) return <SlimPage page={page} />
  return (
    <>
      {face ? <Face page={page} /> : <Plain page={page} />}
      <div className="sheet">
        {page.introduction && (
          <div className="about">
            <Body body={page.introduction} />
          </div>
        )}
        <PostList posts={page.posts} />
        <Pagination page={page} />
      </div>
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

function Face({ page: { term, picture, crumbs, count, deck, deckHtml } }: { page: TermPageData }) {
  return (
    <div className="term-head" data-tint={tintOf(term.slug, term.tint)}>
      <div className="sheet">
        <Breadcrumbs crumbs={crumbs} current={term.name} />
        <header className="page-head">
          <div className="grid gap-2">
            <h1>{term.name}</h1>
            {deck && (
              <p className="deck">
                <Line text={deck} html={deckHtml} />
              </p>
            )}
            {count !== null && <p className="meta">{words.postCount(count)}</p>}
          </div>
          <Cover picture={picture} seed={term.slug} family={term.slug} tint={term.tint} ratio="3:2" onTint />
        </header>
      </div>
    </div>
  )
}

function Plain({ page: { term, crumbs, count } }: { page: TermPageData }) {
  return (
    <div className="sheet">
      <PageHead crumbs={crumbs} title={term.name}>
        {count !== null && <p className="meta">{words.postCount(count)}</p>}
      </PageHead>
    </div>
  )
}
