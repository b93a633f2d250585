/** The categories on the front page. Each is led by its newest article that is not already on the page. */

import { type Ratio, tintOf } from '../../lib/covers/index.ts'
import type { HomePage } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { Line } from '../text/line.tsx'
import { PostEntry } from './post-entry.tsx'
import { PostList } from './post-list.tsx'
import { TitleLink } from './title-link.tsx'

/** So many sections show the picture of their first article; on a site with more, the front page would arrive late. */
const pictured = 6

/** A section with fewer titles than others has a higher picture, so that the columns of a row end near each other. */
const shapes: readonly Ratio[] = ['3:2', '4:3', '1:1']

export function FrontSections({ sections }: { sections: HomePage['sections'] }) {
  const most = Math.max(...sections.map(({ posts }) => posts.length))
  return (
    <ul className="sections">
      {sections.map(({ name, slug, href, description, descriptionHtml, count, posts, above, tint }, index) => {
        const [first, ...rest] = posts
        return (
          <li key={slug} data-tint={tintOf(slug, tint)}>
            <h3 className="section-name">
              <a href={href}>{name}</a>
            </h3>
            {first ? (
              <article className="first entry">
                <PostEntry
                  post={first}
                  level={4}
                  cover={index < pictured ? shapes[most - posts.length] : undefined}
                  categories={0}
                />
              </article>
            ) : (
              <p className="note">
                {description && <Line text={description} html={descriptionHtml} />}
                {!description && (above ? <TitleLink {...above} /> : messages().postCount(count))}
              </p>
            )}
            {rest.length > 0 && <PostList posts={rest} level={4} size="plain" />}
          </li>
        )
      })}
    </ul>
  )
}
