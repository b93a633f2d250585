/** The line above a headline: the categories, each with its colour as a mark. */
import type { ReactNode } from 'react'
import { tintOf } from '../../lib/covers/index.ts'
import type { TermLink } from '../../lib/pages/index.ts'

export function Kicker({ terms, children }: { terms: TermLink[]; children?: ReactNode }) {
  if (terms.length === 0 && !children) return null
  return (
    <p className="kicker">
      {terms.map(({ name, href, slug, tint }) => (
        <a className="mark" data-tint={tintOf(slug, tint)} href={href} key={href}>
          {name}
        </a>
      ))}
      {children}
    </p>
  )
}
