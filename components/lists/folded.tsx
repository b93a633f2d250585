/** A line of linked names of which the first few are shown and some more folded. Names beyond these are only counted. */
import { messages } from '../messages.ts'
import { TermLinks } from './term-links.tsx'

/** Each name takes about 90 bytes of HTML, and nobody reads hundreds of them in a line. */
const mostFolded = 100

type Props = {
  label: string
  terms: { name: string; href: string }[]
  /** How many are shown. */
  shown: number
}

export function Folded({ label, terms, shown }: Props) {
  const folded = terms.slice(shown, shown + mostFolded)
  const uncounted = terms.length - shown - mostFolded
  return (
    <>
      <p>
        {label} <TermLinks terms={terms.slice(0, shown)} />
      </p>
      {folded.length > 0 && (
        <details>
          <summary>{messages().andMore(terms.length - shown)}</summary>
          <p>
            <TermLinks terms={folded} />
            {uncounted > 0 && ` ${messages().andMore(uncounted)}`}
          </p>
        </details>
      )}
    </>
  )
}
