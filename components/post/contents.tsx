/** The table of contents: folded above the text on a narrow page, at its side on a wide one, where it is always open. */

import { words } from '../../lib/core/messages.ts'
import type { PostView } from '../../lib/pages/index.ts'

type Headings = PostView['contents']

export function Contents({ headings }: { headings: Headings }) {
  if (headings.length === 0) return null
  return (
    <nav className="contents" aria-label={words.contents} data-contents="">
      <details>
        <summary>{words.contents}</summary>
        <ol>
          {headings.map(({ id, text, depth }) => (
            <li key={id} data-depth={depth}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ol>
      </details>
    </nav>
  )
}
