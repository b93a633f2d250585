/** The only list of posts, in four sizes: row with picture, column, column of which the first has a picture, title alone. */

import type { PostCard } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { PostEntry } from './post-entry.tsx'
import './post-list.css'

type Props = {
  posts: PostCard[]
  /** Level of the headings: one below the heading above the list. */
  level?: 2 | 3 | 4
  size?: 'large' | 'small' | 'next' | 'plain'
  /** Whether the first is shown larger, as on the first page of a list. */
  led?: boolean
}

/** The shape of the pictures in each size. Below a post one has to do: a drawn picture is part of the page's weight. */
const covers = { large: '3:2', small: '4:3', next: '4:3', plain: undefined } as const

export function PostList({ posts, level = 2, size = 'large', led = false }: Props) {
  if (posts.length === 0) return <p className="empty deck">{messages().noPosts}</p>
  const classOf = (index: number) => (index > 0 ? '' : size === 'next' ? ' first' : led ? ' led' : '')
  return (
    <ul className={size}>
      {posts.map((post, index) => (
        <li className={`entry${classOf(index)}`} key={post.href}>
          <PostEntry
            post={post}
            level={level}
            cover={size === 'next' && index > 0 ? undefined : covers[size]}
            categories={size === 'large' ? 2 : 1}
          />
        </li>
      ))}
    </ul>
  )
}
