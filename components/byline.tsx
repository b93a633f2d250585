/** Who wrote it, each linked to their page where they have one, with their role where it is not plain authorship. */
import type { PersonLink } from '../lib/content/index.ts'

export function Byline({ people }: { people: PersonLink[] }) {
  return (
    <span className="byline">
      {people.map(({ name, href, role }, index) => (
        <span key={name}>
          {separator(index, people.length)}
          {href ? (
            <a href={href} rel="author">
              {name}
            </a>
          ) : (
            name
          )}
          {role && role !== 'author' && ` (${role})`}
        </span>
      ))}
    </span>
  )
}

const separator = (index: number, count: number) => (index === 0 ? '' : index === count - 1 ? ' and ' : ', ')
