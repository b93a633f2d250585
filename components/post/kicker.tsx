/** The line above a headline: its categories, each with a mark in its colour. */
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
