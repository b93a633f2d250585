/** Items by date, as in a programme: the day large in the margin, the title and its facts beside it. */
import { dayParts } from '../../lib/core/dates/dates.ts'
import type { PostCard } from '../../lib/pages/index.ts'
import { StateBadge } from '../dev/state-badge.tsx'
import { messages } from '../messages.ts'
import { Byline } from '../post/byline.tsx'
import { Kicker } from '../post/kicker.tsx'
import { InLanguage } from '../text/in-language.tsx'
import { Line } from '../text/line.tsx'
import { Facts } from './facts.tsx'
import '../lists/post-list.css'
import './agenda.css'

export function Agenda({ items }: { items: readonly PostCard[] }) {
  return (
    <ol className="agenda">
      {items.map((item) => (
        <li className="entry" key={item.href}>
          <Day date={item.when?.date ?? item.date} time={item.when?.time} />
          <div className="text" dir={item.dir}>
            <Kicker terms={item.categories.slice(0, 1)} />
            <h2 className="title" lang={item.lang}>
              <a href={item.href}>
                <Line text={item.title} html={item.titleHtml} />
              </a>{' '}
              <StateBadge badge={item.badge} />
            </h2>
            {item.deck && (
              <p className="summary" lang={item.lang}>
                <Line text={item.deck} html={item.deckHtml} />
              </p>
            )}
            {(item.byline.length > 0 || item.foreign) && (
              <p className="meta">
                <Byline people={item.byline} />
                <InLanguage foreign={item.foreign} />
              </p>
            )}
          </div>
          <Facts facts={item.facts?.filter(({ type }) => type !== 'date' && type !== 'link')} lang={item.lang} />
        </li>
      ))}
    </ol>
  )
}

function Day({ date, time }: { date: string; time: string | undefined }) {
  if (date === '') return null
  const { day, month, year } = dayParts(date, messages().language)
  return (
    <p className="day">
      <time dateTime={time === undefined ? date : `${date}T${time}`}>
        <span className="number">{day}</span>{' '}
        <span>
          {month} {year}
          {time !== undefined && `, ${time}`}
        </span>
      </time>
    </p>
  )
}
