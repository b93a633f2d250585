/** A section of a page below a rule, with a heading and optionally a link to more. */
import type { ReactNode } from 'react'

type Props = { id: string; title: string; more?: { label: string; href: string } | undefined; children: ReactNode }

export function Part({ id, title, more, children }: Props) {
  return (
    <section className="part" aria-labelledby={id}>
      <div className="part-head">
        <h2 id={id}>{title}</h2>
        {more && (
          <a className="label" href={more.href}>
            {more.label}
          </a>
        )}
      </div>
      {children}
    </section>
  )
}
