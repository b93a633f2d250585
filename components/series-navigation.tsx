/** The other parts of the series a post belongs to. */
import type { PostView } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'

export function SeriesNavigation({ series }: { series: NonNullable<PostView['series']> }) {
  return (
    <nav className="series part" aria-labelledby="m-series">
      <h2 id="m-series">
        <a href={series.href}>{words.partOfSeries(series.name)}</a>
      </h2>
      <ol>
        {series.posts.map(({ title, href, current }) => (
          <li key={href}>{current ? <strong aria-current="page">{title}</strong> : <a href={href}>{title}</a>}</li>
        ))}
      </ol>
    </nav>
  )
}
