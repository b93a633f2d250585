/** The one list of posts, in four sizes: the lead story, a line of a table of contents, a column, a bare title. */

import { words } from '../../lib/core/messages.ts'
import type { PostCard } from '../../lib/pages/index.ts'
import { PostEntry } from './post-entry.tsx'
import './post-list.css'

type Props = {
  posts: PostCard[]
  /** Of the headings: one below the heading the list stands under. */
  level?: 2 | 3 | 4
  size?: 'large' | 'small' | 'plain'
}

export function PostList({ posts, level = 2, size = 'large' }: Props) {
  if (posts.length === 0) return <p className="empty deck">{words.noPosts}</p>
  return (
    <ul className={size}>
      {posts.map((post) => (
        <li className="entry" key={post.href}>
          <PostEntry post={post} level={level} cover={size !== 'plain'} categories={size === 'large' ? 2 : 1} />
        </li>
      ))}
    </ul>
  )
}
