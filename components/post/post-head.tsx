/** The opening of a post: categories, headline, deck, writers, date, updates and picture. */

import type { PostView } from '../../lib/pages/index.ts'
import { StateBadge } from '../dev/state-badge.tsx'
import { isLongDeck, isLongTitle } from '../lists/long-title.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'
import { Facts } from '../sections/facts.tsx'
import { Line } from '../text/line.tsx'
import { DateText } from './date-text.tsx'
import { Kicker } from './kicker.tsx'
import { OpeningPicture } from './opening-picture.tsx'
import { Origin } from './origin.tsx'
import { Updated } from './updated.tsx'
import { Writers } from './writers.tsx'
import './opening.css'

/** A class for each opening, so that a page gets the styles of its own only. */
const classes = { split: 'opens-split', wide: 'opens-wide', type: 'opens-type', picture: 'opens-picture' } as const

/** An address is written from left to right, its last slash included. */
const isolated = ({ canonical, dir }: PostView) => (dir === 'rtl' ? `\u2066${canonical}\u2069` : canonical)

export function StandardPostHead({ post }: { post: PostView }) {
  return (
    <header className={`opening ${classes[post.opening]}`}>
      <div className="headline">
        <Kicker terms={post.categories} label={post.section?.title}>
          {post.badge && <StateBadge badge={post.badge} />}
        </Kicker>
        <h1 lang={post.lang} data-long={isLongTitle(post.title)}>
          <Line text={post.title} html={post.titleHtml} />
        </h1>
      </div>
      <div className="standfirst">
        {post.deck && (
          <p className="deck" lang={post.lang} data-long={isLongDeck(post.deck)}>
            <Line text={post.deck} html={post.deckHtml} />
          </p>
        )}
        <div className="byline">
          <Writers people={post.byline} />
          <p className="meta when">
            {post.section?.isDated !== false && <DateText date={post.date} />}{' '}
            <span>{messages().readingTime(post.minutes)}</span>
          </p>
        </div>
        <Facts facts={post.facts} lang={post.lang} />
        {post.updated && <Updated {...post.updated} lang={post.lang} />}
        {post.fromElsewhere && <Origin address={post.canonical} />}
        <p className="print-only meta">{messages().printedFrom(isolated(post))}</p>
      </div>
      <OpeningPicture post={post} />
    </header>
  )
}

export const PostHead = replaceable('PostHead', StandardPostHead)
