/** Alphabetical list of names with numbers of articles. Long lists have letters, very long ones several pages. */

import type { Directory as DirectoryData, IndexEntry } from '../../lib/pages/index.ts'
import { Neighbours } from '../frame/neighbours.tsx'
import { messages } from '../messages.ts'
import './directory.css'
import '../frame/page-head.css'

/** Up to this many names are set in larger type. */
const few = 24

export function Directory({ directory: { groups, letters, most, previous, next } }: { directory: DirectoryData }) {
  const [only] = groups
  if (only?.letter === '' && only.entries.length < few) return <Few {...only} />
  return (
    <>
      <p className="meta">{messages().countsExplained}</p>
      {letters.length > 0 && <Letters letters={letters} />}
      {most.length > 0 && (
        <section className="letter most" aria-labelledby="m-most">
          <h2 id="m-most">{messages().mostActive}</h2>
          <Many entries={most} />
        </section>
      )}
      {groups.map(({ letter, id, entries }) =>
        letter === '' ? (
          <Many entries={entries} key={id} />
        ) : (
          <section className="letter" aria-labelledby={id} key={id}>
            <h2 id={id}>
              <Letter letter={letter} />
            </h2>
            <Many entries={entries} />
          </section>
        ),
      )}
      <Neighbours previous={previous} next={next} />
    </>
  )
}

type Entries = { entries: IndexEntry[] }

function Few({ entries }: Entries) {
  return (
    <ul className="directory compact">
      {entries.map(({ name, href, count }) => (
        <li key={href}>
          <p>
            <a href={href}>{name}</a>
          </p>
          <p className="meta">{messages().postCount(count)}</p>
        </li>
      ))}
    </ul>
  )
}

function Many({ entries }: Entries) {
  return (
    <ul className="names-list">
      {entries.map(({ name, href, count, former }) => (
        <li key={href}>
          <a href={href}>{name}</a> <span>{former ? `${count}, ${messages().formerMemberInList}` : count}</span>
        </li>
      ))}
    </ul>
  )
}

function Letters({ letters }: Pick<DirectoryData, 'letters'>) {
  return (
    <nav className="letters" aria-label={messages().letters}>
      <ul className="links">
        {letters.map(({ letter, href }) => (
          <li key={letter}>
            <a href={href}>
              <Letter letter={letter} />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The sign for names without a letter means nothing when read aloud. */
function Letter({ letter }: { letter: string }) {
  if (letter !== '#') return letter
  return (
    <>
      <span aria-hidden="true">#</span>
      <span className="visually-hidden">{messages().noLetter}</span>
    </>
  )
}
