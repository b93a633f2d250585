/** The categories on the front page, each in its colour, with its newest titles that are not already on the page. */

import { tintOf } from '../../lib/covers/index.ts'
import type { HomePage } from '../../lib/pages/index.ts'
import { Line } from '../text/line.tsx'
import { PostList } from './post-list.tsx'

export function FrontSections({ sections }: { sections: HomePage['sections'] }) {
  return (
    <ul className="sections">
      {sections.map(({ name, slug, href, description, descriptionHtml, posts, tint }) => (
        <li key={slug}>
          <div className="section-face" data-tint={tintOf(slug, tint)}>
            <h3>
              <a href={href}>{name}</a>
            </h3>
          </div>
          {description && (
            <p className="meta my-1">
              <Line text={description} html={descriptionHtml} />
            </p>
          )}
          {posts.length > 0 && <PostList posts={posts} level={4} size="plain" />}
        </li>
      ))}
    </ul>
  )
}
