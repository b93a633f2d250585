/** All categories, tags or series. Categories show their faces; the rest is names and numbers. */
import type { TermIndex } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { DrawnCover } from './drawn-cover.tsx'
import { Line } from './line.tsx'
import { PageHead } from './page-head.tsx'

export function TermIndexPage({ page, faces = false }: { page: TermIndex; faces?: boolean }) {
  return (
    <div className="sheet">
      <PageHead crumbs={page.crumbs} title={page.title} />
      {page.terms.length === 0 && <p className="empty deck">{words.noPosts}</p>}
      <ul className={faces ? 'directory faces' : 'directory compact'}>
        {page.terms.map(({ name, slug, tint, href, count, description, descriptionHtml }) => (
          <li key={href}>
            {faces && <DrawnCover seed={slug} family={slug} tint={tint} />}
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
    </div>
  )
}
