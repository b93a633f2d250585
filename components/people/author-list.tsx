/** A list of people: portrait, name, position, blurb. */

import { words } from '../../lib/core/messages.ts'
import { isAuthor } from '../../lib/core/roles.ts'
import type { AuthorCard } from '../../lib/pages/index.ts'
import { TermLinks } from '../lists/term-links.tsx'
import { Line } from '../text/line.tsx'
import { Portrait } from './portrait.tsx'
import './author-list.css'

type Props = {
  authors: AuthorCard[]
  /** `writers`, under a post, is wider and has larger pictures. */
  look?: 'people' | 'writers'
}

export function AuthorList({ authors, look = 'people' }: Props) {
  return (
    <ul className={look}>
      {authors.map(
        ({
          id,
          name,
          href,
          role,
          position,
          positionHtml,
          blurb,
          blurbHtml,
          former,
          portrait,
          posts,
          accounts = [],
        }) => (
          <li className="person" key={id}>
            <Portrait portrait={portrait} id={id} name={name} />
            <div>
              <p className="name">
                <a href={href} rel={isAuthor({ role }) ? 'author' : undefined}>
                  {name}
                </a>
                {role && <span className="role"> {role}</span>}
              </p>
              <Standing position={position} positionHtml={positionHtml} former={former} posts={posts} />
              {blurb && (
                <p>
                  <Line text={blurb} html={blurbHtml} />
                </p>
              )}
              {accounts.length > 0 && (
                <p className="meta accounts">
                  <TermLinks
                    terms={accounts.map(({ kind, href }) => ({ name: words.accounts[kind] ?? kind, href }))}
                    rel="noopener noreferrer"
                  />
                </p>
              )}
            </div>
          </li>
        ),
      )}
    </ul>
  )
}

type StandingProps = Pick<AuthorCard, 'position' | 'positionHtml' | 'former' | 'posts'>

function Standing({ position, positionHtml, former, posts }: StandingProps) {
  const facts = [former && words.formerMember.toLowerCase(), posts !== undefined && words.postCount(posts)]
  const rest = [positionHtml === undefined && position, ...facts].filter(Boolean).join(', ')
  if (!position && !rest) return null
  return (
    <p className="meta">
      {positionHtml && <Line text="" html={positionHtml} />}
      {positionHtml && rest && ', '}
      {rest}
    </p>
  )
}
