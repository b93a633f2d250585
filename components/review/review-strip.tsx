/** The strip above every page of the review edition: its day, with links to its front page and the guide. */
import { dateInWords } from '../../lib/core/dates/dates.ts'
import { messages } from '../messages.ts'
import './review.css'

export function ReviewStrip({ today, home }: { today: string; home: string }) {
  const { label, explained, overview, guide } = messages().review
  return (
    <aside className="review-strip" aria-label={label}>
      <p>
        <strong>{label}.</strong> {explained(dateInWords(today, messages().language))}
      </p>
      <ul className="review-ways">
        <li>
          <a href={home}>{overview}</a>
        </li>
        <li>
          <a href={`${home}guide/`}>{guide}</a>
        </li>
      </ul>
    </aside>
  )
}
