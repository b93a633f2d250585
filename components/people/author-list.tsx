/** A list of people: portrait, name, position, blurb. */

import { enumerated } from '../../lib/core/messages/enumerated.ts'
import { isAuthor } from '../../lib/core/roles.ts'
import type { AuthorCard } from '../../lib/pages/index.ts'
import { TermLinks } from '../lists/term-links.tsx'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'
import { Line } from '../text/line.tsx'
import { accountName } from './account-name.ts'
import { Portrait } from './portrait.tsx'
import './author-list.css'

type Props = {
  authors: AuthorCard[]
  /** `writers`, under a post, is wider and has larger pictures. */
  look?: 'people' | 'writers'
}

export function StandardAuthorList({ authors, look = 'people' }: Props) {
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
          lang,
          dir,
          portrait,
          design,
          posts,
          accounts = [],
        }) => (
          <li className="person" key={id}>
            <Portrait portrait={portrait} id={id} name={name} design={design} />
            <div>
              <p className="name">
                <a href={href} rel={isAuthor({ role }) ? 'author' : undefined}>
                  {name}
                </a>
                {role && <span className="role"> {role}</span>}
              </p>
              <Standing
                position={position}
                positionHtml={positionHtml}
                former={former}
                lang={lang}
                dir={dir}
                posts={posts}
              />
              {blurb && (
                <p lang={lang} dir={dir}>
                  <Line text={blurb} html={blurbHtml} />
                </p>
              )}
              {accounts.length > 0 && (
                <p className="meta accounts">
                  <TermLinks
                    terms={accounts.map(({ kind, href }) => ({ name: accountName(kind), href }))}
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

type StandingProps = Pick<AuthorCard, 'position' | 'positionHtml' | 'former' | 'lang' | 'dir' | 'posts'>

function Standing({ position, positionHtml, former, lang, dir, posts }: StandingProps) {
  const facts = [former && messages().formerMemberInList, posts !== undefined && messages().postCount(posts)]
  const apart = positionHtml !== undefined || lang !== undefined
  const rest = enumerated(
    messages(),
    [!apart && position, ...facts].filter((fact) => typeof fact === 'string'),
  )
  if (!position && !rest) return null
  return (
    <p className="meta">
      {apart && position && (
        <span lang={lang} dir={dir}>
          <Line text={position} html={positionHtml} />
        </span>
      )}
      {apart && position && rest && enumerated(messages(), ['', ''])}
      {rest}
    </p>
  )
}

export const AuthorList = replaceable('AuthorList', StandardAuthorList)
