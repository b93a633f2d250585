/** The head of a category, a series or a tag with a file: its name on its tint beside a drawing that bleeds off the edge. */

import { tintOf } from '../../lib/covers/index.ts'
import type { SectionHead } from '../../lib/pages/index.ts'
import { Breadcrumbs } from '../frame/breadcrumbs.tsx'
import { messages } from '../messages.ts'
import { Cover } from '../pictures/cover.tsx'
import { Line } from '../text/line.tsx'
import './section-front.css'

export function SectionFront({ page }: { page: SectionHead }) {
  const { term, family, crumbs, picture, deck, deckHtml, count } = page
  return (
    <div className="section-front" data-tint={tintOf(family, term.tint)}>
      <Cover picture={picture} seed={term.slug} family={family} tint={term.tint} ratio="21:9" onTint />
      <div className="sheet">
        <Breadcrumbs crumbs={crumbs} current={term.name} />
        <header>
          <h1>{term.name}</h1>
          {deck && (
            <p className="deck">
              <Line text={deck} html={deckHtml} />
            </p>
          )}
          {count !== null && <p className="meta">{messages().postCount(count)}</p>}
        </header>
      </div>
    </div>
  )
}
