/** Every post by year and month, titles only. */
import type { ArchivePage as ArchivePageData } from '../lib/content/index.ts'
import { monthInWords } from '../lib/dates.ts'
import { words } from '../lib/words.ts'
import { Breadcrumbs } from './breadcrumbs.tsx'
import { DateText } from './date-text.tsx'

export function ArchivePage({ page, language }: { page: ArchivePageData; language: string }) {
  return (
    <>
      <Breadcrumbs crumbs={page.crumbs} current={page.title} />
      <h1>{page.title}</h1>
      {page.years.length === 0 && <p className="empty">{words.noPosts}</p>}
      {page.years.map(({ year, months }) => (
        <section key={year} aria-labelledby={`m-${year}`}>
          <h2 id={`m-${year}`}>{year}</h2>
          {months.map(({ month, posts }) => (
            <section key={month} aria-labelledby={`m-${year}-${month}`}>
              <h3 id={`m-${year}-${month}`}>{monthInWords(month, language)}</h3>
              <ul>
                {posts.map(({ href, title, date, lang }) => (
                  <li key={href}>
                    <DateText date={date} />{' '}
                    <a href={href} lang={lang}>
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </section>
      ))}
    </>
  )
}
