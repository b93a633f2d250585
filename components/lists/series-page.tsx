/** The parts of a series in reading order: with pictures, or many as numbered lines, a very long series on several pages. */

import { tintOf } from '../../lib/covers/index.ts'
import type { SeriesPage as SeriesPageData } from '../../lib/pages/index.ts'
import { Neighbours } from '../frame/neighbours.tsx'
import { messages } from '../messages.ts'
import { DateText } from '../post/date-text.tsx'
import { Body } from '../text/body.tsx'
import { PostEntry } from './post-entry.tsx'
import { SectionFront } from './section-front.tsx'
import { TitleLink } from './title-link.tsx'
import './directory.css'
import './post-list.css'
import './series-page.css'

export function SeriesPage({ page }: { page: SeriesPageData }) {
  const { introduction, family, term } = page
  return (
    <>
      <SectionFront page={page.isFirst ? page : { ...page, count: null }} />
      <div className="sheet section-body" data-tint={tintOf(family, term.tint)}>
        {introduction && (
          <div className="about">
            <Body body={introduction} />
          </div>
        )}
        <Ranges pages={page.pages} />
        {page.compact ? <Lines page={page} /> : <Entries page={page} />}
        <Neighbours previous={page.previous} next={page.next} />
      </div>
    </>
  )
}

function Entries({ page: { posts, count } }: { page: SeriesPageData }) {
  return (
    <ol className="large parts">
      {posts.map((post) => (
        <li className="entry" key={post.href} data-part={post.part}>
          <PostEntry post={post} level={2} cover="3:2" categories={2} label={messages().seriesPart(post.part, count)} />
        </li>
      ))}
    </ol>
  )
}

function Lines({ page: { posts } }: { page: SeriesPageData }) {
  return (
    <ol className="part-lines">
      {posts.map(({ href, title, titleHtml, lang, foreign, date, part }) => (
        <li key={href}>
          <span>{part}</span>
          <TitleLink {...{ href, title, titleHtml, lang, foreign }} />{' '}
          <span className="meta">
            <DateText date={date} />
          </span>
        </li>
      ))}
    </ol>
  )
}

function Ranges({ pages }: Pick<SeriesPageData, 'pages'>) {
  if (pages.length === 0) return null
  return (
    <nav className="letters" aria-label={messages().parts}>
      <ul className="links">
        {pages.map(({ label, href, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
