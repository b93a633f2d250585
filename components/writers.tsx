/** The byline under a headline: every writer with their picture. */
import type { PersonLink } from '../lib/content/index.ts'
import { Monogram } from './monogram.tsx'

export function Writers({ people }: { people: PersonLink[] }) {
  return people.map(({ name, href, role, id }) => (
    <span className="writer" key={name}>
      <Monogram id={id ?? name} name={name} />
      <span>
        {href ? (
          <a href={href} rel="author">
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
