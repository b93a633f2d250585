/** A post in a list. The title is the link; clicking anywhere in the entry follows it. */

import type { Ratio } from '../../lib/covers/index.ts'
import type { PostCard } from '../../lib/pages/index.ts'
import { StateBadge } from '../dev/state-badge.tsx'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'
import { Cover } from '../pictures/cover.tsx'
import { Byline } from '../post/byline.tsx'
import { DateText } from '../post/date-text.tsx'
import { Kicker } from '../post/kicker.tsx'
import { Line } from '../text/line.tsx'
import { isLongTitle } from './long-title.ts'

type Props = {
  post: PostCard
  level: 2 | 3 | 4
  /** The shape of its picture; without one it has none. */
  cover?: Ratio | undefined
  /** How many of its categories to name. */
  categories: number
  /** Words before the categories. */
  label?: string | undefined
}

export function StandardPostEntry({ post, level, cover, categories, label }: Props) {
  const Heading = `h${level}` as const
  return (
    <>
      {cover && <Cover picture={post.picture} {...post.cover} tint={post.categories[0]?.tint} ratio={cover} />}
      <div className="text" dir={post.dir}>
        <Kicker terms={post.categories.slice(0, categories)} label={label ?? post.section} />
        <Heading className="title" lang={post.lang} data-long={isLongTitle(post.title)}>
          <a href={post.href}>
            <Line text={post.title} html={post.titleHtml} />
          </a>{' '}
          <StateBadge badge={post.badge} />
        </Heading>
        {post.deck && (
          <p className="summary" lang={post.lang}>
            <Line text={post.deck} html={post.deckHtml} />
          </p>
        )}
        <p className="meta">
          {post.byline.length > 0 && (
            <span className="names">
              <Byline people={post.byline} others={post.others} />{' '}
            </span>
          )}
          <span className="when">
            <DateText date={post.when?.date ?? post.date} time={post.when?.time} />{' '}
            <span>{messages().readingTime(post.minutes)}</span>
            {post.foreign && <span lang={post.foreign.code}>{post.foreign.name}</span>}
          </span>
        </p>
      </div>
    </>
  )
}

export const PostEntry = replaceable('PostEntry', StandardPostEntry)
