/** All categories, tags or series. A few categories are shown with pictures, a few series with their parts; everything else as names and numbers. */

import { tintOf } from '../../lib/covers/index.ts'
import type { TermEntry, TermIndex } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { messages } from '../messages.ts'
import { Cover } from '../pictures/cover.tsx'
import { Line } from '../text/line.tsx'
import { Directory } from './directory.tsx'
import { PostList } from './post-list.tsx'
import './term-index-page.css'

export function TermIndexPage({ page }: { page: TermIndex }) {
  const { crumbs, title, terms, directory } = page
  const isEmpty = terms ? terms.length === 0 : directory.groups.length + directory.most.length === 0
  return (
    <div className="sheet">
      <PageHead crumbs={crumbs} title={title} />
      {isEmpty && <p className="empty deck">{messages().noPosts}</p>}
      {directory && <Directory directory={directory} />}
      {terms?.some(({ parts }) => parts) && terms.map((term) => <Series series={term} key={term.href} />)}
      {terms && terms.length > 0 && !terms[0]?.parts && <Faces terms={terms} />}
    </div>
  )
}

function Faces({ terms }: { terms: TermEntry[] }) {
  return (
    <ul className="faces">
      {terms.map((term) => (
        <li key={term.href} data-tint={tintOf(term.slug, term.tint)}>
          <Cover picture={term.picture} seed={term.slug} family={term.slug} tint={term.tint} ratio="3:2" />
          <h2>
            <a href={term.href}>{term.name}</a>
          </h2>
          <Words term={term} />
        </li>
      ))}
    </ul>
  )
}

function Series({ series }: { series: TermEntry }) {
  const { slug, name, href, parts = [] } = series
  return (
    <section className="part" aria-labelledby={`m-${slug}`}>
      <div className="series-head">
        <h2 id={`m-${slug}`}>
          <a href={href}>{name}</a>
        </h2>
        <Words term={series} />
      </div>
      <PostList posts={parts} level={3} size="small" />
    </section>
  )
}

function Words({ term: { description, descriptionHtml, count } }: { term: TermEntry }) {
  return (
    <>
      {description && (
        <p className="note">
          <Line text={description} html={descriptionHtml} />
        </p>
      )}
      <p className="meta">{messages().postCount(count)}</p>
    </>
  )
}
