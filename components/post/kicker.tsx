/** The line above a headline: its categories, each with a mark in its colour. */
import type { ReactNode } from 'react'
import { tintOf } from '../../lib/covers/index.ts'
import type { TermLink } from '../../lib/pages/index.ts'

type Props = { terms: TermLink[]; label?: string | undefined; children?: ReactNode }

export function Kicker({ terms, label, children }: Props) {
  if (terms.length === 0 && !label && !children) return null
  return (
    <p className="kicker">
      {label && <span>{label}</span>}
      {terms.map(({ name, href, slug, tint }) => (
        <a className="mark" data-tint={tintOf(slug, tint)} href={href} key={href}>
          {name}
        </a>
      ))}
      {children}
    </p>
  )
}
