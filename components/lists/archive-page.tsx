/** Every post by year and month, made for scanning. Writers and categories appear beside the titles if there is room. */

import { monthInWords } from '../../lib/core/dates/dates.ts'
import { enumerated } from '../../lib/core/messages/enumerated.ts'
import { nameWithRole } from '../../lib/core/roles.ts'
import type { ArchivePage as ArchivePageData, PeriodLink, PostCard } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { Pagination } from '../frame/pagination.tsx'
import { messages } from '../messages.ts'
import { Kicker } from '../post/kicker.tsx'
import { TitleLink } from './title-link.tsx'
import './archive-page.css'
import './directory.css'

export function ArchivePage({ page, language }: { page: ArchivePageData; language: string }) {
  return (
    <div className="sheet">
      <PageHead crumbs={page.crumbs} title={page.title} />
      {page.years.length === 0 && <p className="empty deck">{messages().noPosts}</p>}
      <Periods label={messages().years} links={page.byYear} />
      <Periods label={messages().months} links={page.months} />
      {page.years.map(({ year, months }) => (
        <section className="year" key={year} aria-labelledby={`m-${year}`}>
          <h2 id={`m-${year}`}>{year}</h2>
          <div>
            {months.map(({ month, posts }) => (
              <div className="month" key={month}>
                <h3>{monthInWords(month, language)}</h3>
                <Titles posts={posts} />
              </div>
            ))}
          </div>
        </section>
      ))}
      <Pagination page={page} />
    </div>
  )
}

function Periods({ label, links }: { label: string; links: PeriodLink[] }) {
  if (links.length === 0) return null
  return (
    <nav className="letters" aria-label={label}>
      <ul className="links">
        {links.map(({ label, href, count, current }) => (
          <li key={href}>
            <a href={href} aria-current={current ? 'page' : undefined}>
              {label}
            </a>
            {count !== undefined && (
              <>
                {' '}
                <span className="meta">{count}</span>
              </>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Titles({ posts }: { posts: PostCard[] }) {
  return (
    <ul className="archive-list">
      {posts.map(({ href, title, titleHtml, date, lang, foreign, byline, others, categories }) => (
        <li key={href}>
          <time dateTime={date}>{Number(date.slice(8))}</time>
          <TitleLink {...{ href, title, titleHtml, lang, foreign }} />
          <span className="meta">
            {enumerated(messages(), [...byline.map(nameWithRole), ...(others ? [messages().otherPeople(others)] : [])])}
          </span>
          <Kicker terms={categories.slice(0, 1)} />
        </li>
      ))}
    </ul>
  )
}
