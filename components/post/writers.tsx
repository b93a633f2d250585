/** The byline under a headline: up to six writers with portraits, more as a sentence. */

import { isAuthor } from '../../lib/core/roles.ts'
import type { Writer } from '../../lib/pages/index.ts'
import { Portrait } from '../people/portrait.tsx'
import { Byline } from './byline.tsx'

/** Up to this many writers are shown with portraits, here and below the text. */
export const portrayed = 6

export function Writers({ people }: { people: Writer[] }) {
  if (people.length > portrayed)
    return (
      <p className="many-writers">
        <Byline people={people} />
      </p>
    )
  return people.map(({ name, href, role, id, portrait, design }) => (
    <span className="writer" key={name}>
      <Portrait portrait={portrait} id={id ?? name} name={name} design={design} />
      <span>
        {href ? (
          <a href={href} rel={isAuthor({ role }) ? 'author' : undefined}>
            {name}
          </a>
        ) : (
          name
        )}
        {role && role !== 'author' && <span className="role"> {role}</span>}
      </span>
    </span>
  ))
}
