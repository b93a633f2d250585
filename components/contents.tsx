/** The table of contents of a document. */
import type { PostView } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'

export function Contents({ headings }: { headings: PostView['contents'] }) {
  if (headings.length === 0) return null
  return (
    <nav className="contents" aria-labelledby="m-contents">
      <h2 id="m-contents">{words.contents}</h2>
      <ol>
        {headings.map(({ id, text, depth }) => (
          <li key={id} data-depth={depth}>
            <a href={`#${id}`}>{text}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
