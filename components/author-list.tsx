/** People: picture, name, position, and what they say of themselves. */
import type { AuthorCard } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { Portrait } from './portrait.tsx'
import './author-list.css'

type Props = {
  authors: AuthorCard[]
  /** `writers` under a post: wider, with larger pictures. */
  look?: 'people' | 'writers'
}

export function AuthorList({ authors, look = 'people' }: Props) {
  return (
    <ul className={look}>
      {authors.map(({ id, name, href, position, blurb, former, portrait, posts }) => (
        <li className="person" key={id}>
          <Portrait portrait={portrait} id={id} name={name} />
          <div>
            <p className="name">
              <a href={href} rel="author">
                {name}
              </a>
            </p>
            <Standing position={position} former={former} posts={posts} />
            {blurb && <p>{blurb}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Standing({ position, former, posts }: Pick<AuthorCard, 'position' | 'former' | 'posts'>) {
  const parts = [
    position,
    former && words.formerMember.toLowerCase(),
    posts !== undefined && words.postCount(posts),
  ].filter(Boolean)
  return parts.length > 0 ? <p className="meta">{parts.join(', ')}</p> : null
}
