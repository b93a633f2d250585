/** The top of a post: categories, headline, deck, writers, date and updates. */

import { words } from '../../lib/core/messages.ts'
import type { PostView } from '../../lib/pages/index.ts'
import { StateBadge } from '../dev/state-badge.tsx'
import { isLongTitle } from '../lists/long-title.ts'
import { Line } from '../text/line.tsx'
import { DateText } from './date-text.tsx'
import { Kicker } from './kicker.tsx'
import { Updated } from './updated.tsx'
import { Writers } from './writers.tsx'

export function PostHead({ post }: { post: PostView }) {
  return (
    <header className="post-head">
      <Kicker terms={post.categories}>{post.badge && <StateBadge badge={post.badge} />}</Kicker>
      <h1 lang={post.lang} data-long={isLongTitle(post.title)}>
        <Line text={post.title} html={post.titleHtml} />
      </h1>
      {post.deck && (
        <p className="deck" lang={post.lang}>
          <Line text={post.deck} html={post.deckHtml} />
        </p>
      )}
      <div className="byline">
        <Writers people={post.byline} />
        <p className="meta when">
          <DateText date={post.date} /> <span>{words.readingTime(post.minutes)}</span>
        </p>
      </div>
      {post.updated && <Updated {...post.updated} lang={post.lang} />}
    </header>
  )
}
