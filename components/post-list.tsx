/** The one list of posts: title, date, summary, authors, category, reading time. */
import type { PostCard } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { Byline } from './byline.tsx'
import { DateText } from './date-text.tsx'
import { StateBadge } from './state-badge.tsx'

type Props = { posts: PostCard[]; level?: 2 | 3 }

export function PostList({ posts, level = 2 }: Props) {
  if (posts.length === 0) return <p className="empty">{words.noPosts}</p>
  return (
    <ul className="post-list">
      {posts.map((post) => (
        <li key={post.href}>
          <PostEntry post={post} level={level} />
        </li>
      ))}
    </ul>
  )
}

function PostEntry({ post, level }: { post: PostCard; level: 2 | 3 }) {
  const Heading = `h${level}` as const
  const [category] = post.categories
  return (
    <article lang={post.lang} dir={post.dir}>
      {category && (
        <p className="kicker">
          <a href={category.href}>{category.name}</a>
        </p>
      )}
      <Heading>
        <a href={post.href}>{post.title}</a> <StateBadge badge={post.badge} />
      </Heading>
      <p>{post.excerpt}</p>
      <p className="meta">
        <Byline people={post.byline} /> · <DateText date={post.date} /> · {words.readingTime(post.minutes)}
      </p>
    </article>
  )
}
