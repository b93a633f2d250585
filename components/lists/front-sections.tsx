/** The categories on the front page. Each is led by its newest article that is not already on the page. */

import { tintOf } from '../../lib/covers/index.ts'
import type { HomePage } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { Line } from '../text/line.tsx'
import { PostEntry } from './post-entry.tsx'
import { PostList } from './post-list.tsx'

/** So many sections show the picture of their first article; on a site with more, the front page would arrive late. */
const pictured = 6

export function FrontSections({ sections }: { sections: HomePage['sections'] }) {
  return (
    <ul className="sections">
      {sections.map(
        ({ name, slug, href, description, descriptionHtml, count, posts: [first, ...rest], tint }, index) => (
          <li key={slug} data-tint={tintOf(slug, tint)}>
            <h3 className="section-name">
              <a href={href}>{name}</a>
            </h3>
            {first ? (
              <article className="first entry">
                <PostEntry post={first} level={4} cover={index < pictured ? '3:2' : undefined} categories={0} />
              </article>
            ) : (
              <p className="note">
                {description ? <Line text={description} html={descriptionHtml} /> : messages().postCount(count)}
              </p>
            )}
            {rest.length > 0 && <PostList posts={rest} level={4} size="plain" />}
          </li>
        ),
      )}
    </ul>
  )
}
