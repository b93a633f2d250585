/** The series that a post belongs to, as a strip of its parts or of those nearby, and the part to read next. */

import type { PostView } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { InLanguage } from '../text/in-language.tsx'
import { Line } from '../text/line.tsx'
import './series-navigation.css'

type Series = NonNullable<PostView['series']>

export function SeriesNavigation({ series: { name, href, count, posts, next } }: { series: Series }) {
  const current = posts.find((post) => post.current)
  return (
    <nav className="series part" aria-label={messages().partOfSeries(name)}>
      <div className="part-head">
        <h2>
          <a href={href}>{name}</a>
        </h2>
        {current && <p className="label">{messages().seriesPart(current.part, count)}</p>}
      </div>
      <ol className="strip">
        {posts.map((post) => (
          <li key={post.href} data-part={post.part}>
            <Title post={post} />
          </li>
        ))}
      </ol>
      {posts.length < count && (
        <p className="meta">
          <a href={href}>{messages().allParts(count)}</a>
        </p>
      )}
      {next && (
        <a className="next-part" href={next.href} rel="next">
          <span className="meta">{messages().nextPart}</span>
          <strong lang={next.lang}>
            <Line text={next.title} html={next.titleHtml} />
          </strong>
          <InLanguage foreign={next.foreign} />
        </a>
      )}
    </nav>
  )
}

function Title({ post: { title, titleHtml, href, lang, foreign, current } }: { post: Series['posts'][number] }) {
  const line = <Line text={title} html={titleHtml} />
  return current ? (
    <strong aria-current="page" lang={lang}>
      {line}
    </strong>
  ) : (
    <>
      <a href={href} lang={lang}>
        {line}
      </a>
      <InLanguage foreign={foreign} />
    </>
  )
}
