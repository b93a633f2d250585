/** Links to the next older and next newer post. */

import { messages } from '../../lib/core/messages.ts'
import type { PostView } from '../../lib/pages/index.ts'
import { Line } from '../text/line.tsx'

export function PostNavigation({ newer, older }: Pick<PostView, 'newer' | 'older'>) {
  if (!newer && !older) return null
  return (
    <nav className="onward" aria-label={messages.neighbours}>
      {older && (
        <a href={older.href} rel="prev">
          <span className="meta">{messages.previousPost}</span>
          <strong lang={older.lang}>
            <Line text={older.title} html={older.titleHtml} />
          </strong>
        </a>
      )}
      {newer && (
        <a href={newer.href} rel="next">
          <span className="meta">{messages.nextPost}</span>
          <strong lang={newer.lang}>
            <Line text={newer.title} html={newer.titleHtml} />
          </strong>
        </a>
      )}
    </nav>
  )
}
