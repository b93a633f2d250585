/** People, each with name, position and how much they have written. */
import type { AuthorCard } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'

export function AuthorList({ authors }: { authors: AuthorCard[] }) {
  return (
    <ul className="author-list">
      {authors.map(({ id, name, href, position, blurb, former, posts }) => (
        <li key={id}>
          <a href={href}>{name}</a>
          {position && <span className="position">, {position}</span>} {former && <em>{words.formerMember}</em>}
          {blurb && <p>{blurb}</p>}
          <p className="meta">{words.postCount(posts)}</p>
        </li>
      ))}
    </ul>
  )
}
