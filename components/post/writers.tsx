/** The byline under a headline, with portraits. */

import { isAuthor } from '../../lib/core/roles.ts'
import type { Writer } from '../../lib/pages/index.ts'
import { Portrait } from '../people/portrait.tsx'

export function Writers({ people }: { people: Writer[] }) {
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
