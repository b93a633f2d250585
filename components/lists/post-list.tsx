/** The only list of posts, in three sizes: row with picture, column, title alone. */

import { messages } from '../../lib/core/messages.ts'
import type { PostCard } from '../../lib/pages/index.ts'
import { PostEntry } from './post-entry.tsx'
import './post-list.css'

type Props = {
  posts: PostCard[]
  /** Level of the headings: one below the heading above the list. */
  level?: 2 | 3 | 4
  size?: 'large' | 'small' | 'plain'
  /** Whether the first is shown larger, as on the first page of a list. */
  led?: boolean
  /** How many of the first have a picture; default: all. A drawn picture is part of the page's weight. */
  pictured?: number
}

/** The shape of the pictures in each size. */
const covers = { large: '3:2', small: '4:3', plain: undefined } as const

export function PostList({ posts, level = 2, size = 'large', led = false, pictured = posts.length }: Props) {
  if (posts.length === 0) return <p className="empty deck">{messages.noPosts}</p>
  return (
    <ul className={size}>
      {posts.map((post, index) => (
        <li className={led && index === 0 ? 'entry led' : 'entry'} key={post.href}>
          <PostEntry
            post={post}
            level={level}
            cover={index < pictured ? covers[size] : undefined}
            categories={size === 'large' ? 2 : 1}
          />
        </li>
      ))}
    </ul>
  )
}
