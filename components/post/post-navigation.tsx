/** Links to the next older and next newer post. */

import type { PostView } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { InLanguage } from '../text/in-language.tsx'
import { Line } from '../text/line.tsx'

/** Lists of sections have orders of their own, so their neighbours are not always older or newer. */
export function PostNavigation({ newer, older, section }: Pick<PostView, 'newer' | 'older' | 'section'>) {
  if (!newer && !older) return null
  return (
    <nav className="onward" aria-label={section ? messages().neighboursIn(section.title) : messages().neighbours}>
      {older && (
        <a href={older.href} rel="prev">
          <span className="meta">{section ? messages().nextInList : messages().previousPost}</span>
          <strong lang={older.lang}>
            <Line text={older.title} html={older.titleHtml} />
          </strong>
          <InLanguage foreign={older.foreign} />
        </a>
      )}
      {newer && (
        <a href={newer.href} rel="next">
          <span className="meta">{section ? messages().previousInList : messages().nextPost}</span>
          <strong lang={newer.lang}>
            <Line text={newer.title} html={newer.titleHtml} />
          </strong>
          <InLanguage foreign={newer.foreign} />
        </a>
      )}
    </nav>
  )
}
