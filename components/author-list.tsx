/** People: picture, name, position, and what they say of themselves. */
import type { AuthorCard } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'
import { Monogram } from './monogram.tsx'

type Props = {
  authors: AuthorCard[]
  /** `writers` under a post: wider, with larger pictures. */
  look?: 'people' | 'writers'
}

export function AuthorList({ authors, look = 'people' }: Props) {
  return (
    <ul className={look}>
      {authors.map(({ id, name, href, position, blurb, former, posts }) => (
        <li className="person" key={id}>
          <Monogram id={id} name={name} />
          <div>
            <p className="name">
              <a href={href} rel="author">
                {name}
              </a>
            </p>
            <p className="meta">
              {position && `${position}, `}
              {former && `${words.formerMember.toLowerCase()}, `}
              {words.postCount(posts)}
            </p>
            {blurb && <p>{blurb}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
