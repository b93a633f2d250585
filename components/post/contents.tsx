/** Headings of a document with links: folded above the text on narrow screens, always open at its side on wide ones. */

import type { PostView } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'

type Headings = PostView['contents']

export function Contents({ headings, lang }: { headings: Headings; lang: string }) {
  if (headings.length === 0) return null
  return (
    <nav className="contents" aria-label={messages().contents} data-contents="">
      <details>
        <summary>{messages().contents}</summary>
        <ol lang={lang}>
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
