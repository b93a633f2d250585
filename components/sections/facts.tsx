/** A document's own fields, such as the venue of a talk, as a list of names and values. */

import type { Fact } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { DateText } from '../post/date-text.tsx'
import { Line } from '../text/line.tsx'
import './facts.css'

/** @param lang of the values; the names are in the language of the site */
export function Facts({ facts, lang }: { facts: readonly Fact[] | undefined; lang: string }) {
  if (!facts || facts.length === 0) return null
  return (
    <dl className="facts">
      {facts.map((fact) => (
        <div key={fact.key}>
          <dt>{fact.label}</dt>
          <dd lang={fact.type === 'text' ? lang : undefined}>
            <Value {...fact} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Value(fact: Fact) {
  if (fact.type === 'date') return <DateText date={fact.date} time={fact.time} />
  if (fact.type === 'number') return new Intl.NumberFormat(messages().language).format(fact.value)
  if (fact.type === 'flag') return fact.value ? messages().yes : messages().no
  if (fact.type === 'text') return <Line text={fact.text} html={fact.html} />
  return (
    <a href={fact.href} rel={fact.external ? 'noopener' : undefined}>
      {fact.text}
    </a>
  )
}
