/** Names of a document's writers as a sentence, linked to their pages. Roles other than author are named. */
import { Fragment } from 'react'
import { perKey } from '../../lib/core/per-key.ts'
import { isAuthor, nameWithRole } from '../../lib/core/roles.ts'
import type { PersonLink } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'

const enumerations = perKey((language) => new Intl.ListFormat(language))

/** @param others how many more there are */
export function StandardByline({ people, others = 0 }: { people: PersonLink[]; others?: number | undefined }) {
  const listed = [...people.map((_, index) => String(index)), ...(others > 0 ? [messages().otherPeople(others)] : [])]
  const parts = enumerations(messages().language).formatToParts(listed)
  return parts.map(({ type, value }, position) => {
    const person = type === 'element' ? people[Number(value)] : undefined
    // biome-ignore lint/suspicious/noArrayIndexKey: the order never changes.
    return <Fragment key={`${position}-${value}`}>{person ? <Person {...person} /> : value}</Fragment>
  })
}

function Person({ name, href, role }: PersonLink) {
  return (
    <>
      {href ? (
        <a href={href} rel={isAuthor({ role }) ? 'author' : undefined}>
          {name}
        </a>
      ) : (
        name
      )}
      {nameWithRole({ name: '', role })}
    </>
  )
}

export const Byline = replaceable('Byline', StandardByline)
