/** Links to the pages before and after this one, of a list that is read from its beginning. */
import { messages } from '../messages.ts'
import './pagination.css'

type Props = { previous: string | undefined; next: string | undefined }

export function Neighbours({ previous, next }: Props) {
  if (!previous && !next) return null
  return (
    <nav className="pagination" aria-label={messages().pagination}>
      {previous && (
        <a href={previous} rel="prev">
          {messages().previousPage}
        </a>
      )}
      {next && (
        <a href={next} rel="next">
          {messages().nextPage}
        </a>
      )}
    </nav>
  )
}
