/** All categories, tags or series. A few categories are shown with pictures; everything else as names and numbers. */

import { words } from '../../lib/core/messages.ts'
import type { TermIndex } from '../../lib/pages/index.ts'
import { PageHead } from '../frame/page-head.tsx'
import { DrawnCover } from '../pictures/drawn-cover.tsx'
import { Line } from '../text/line.tsx'
import { Directory } from './directory.tsx'

export function TermIndexPage({ page }: { page: TermIndex }) {
  const { crumbs, title, terms, directory } = page
  const isEmpty = terms ? terms.length === 0 : directory.groups.length + directory.most.length === 0
  return (
    <div className="sheet">
      <PageHead crumbs={crumbs} title={title} />
      {isEmpty && <p className="empty deck">{words.noPosts}</p>}
      {terms ? <Faces terms={terms} /> : <Directory directory={directory} />}
    </div>
  )
}

function Faces({ terms }: { terms: NonNullable<TermIndex['terms']> }) {
  return (
    <ul className="directory faces">
      {terms.map(({ name, slug, tint, href, count, description, descriptionHtml }) => (
        <li key={href}>
          <DrawnCover seed={slug} family={slug} tint={tint} ratio="4:3" />
          <div>
            <p>
              <a href={href}>{name}</a>
            </p>
            {description && (
              <p className="note">
                <Line text={description} html={descriptionHtml} />
              </p>
            )}
          </div>
          <p className="meta">{words.postCount(count)}</p>
        </li>
      ))}
    </ul>
  )
}
