/** The parts of the series that a post belongs to. */

import { words } from '../../lib/core/messages.ts'
import type { PostView } from '../../lib/pages/index.ts'
import { Line } from '../text/line.tsx'

export function SeriesNavigation({ series }: { series: NonNullable<PostView['series']> }) {
  return (
    <nav className="series part" aria-labelledby="m-series">
      <h2 id="m-series">
        <a href={series.href}>{words.partOfSeries(series.name)}</a>
      </h2>
      <ol>
        {series.posts.map(({ title, titleHtml, href, lang, current }) => (
          <li key={href}>
            {current ? (
              <strong aria-current="page" lang={lang}>
                <Line text={title} html={titleHtml} />
              </strong>
            ) : (
              <a href={href} lang={lang}>
                <Line text={title} html={titleHtml} />
              </a>
            )}
          </li>
        ))}
      </ol>
    </nav>
  )
}
