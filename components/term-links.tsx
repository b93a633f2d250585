/** Terms in a line, each linked. */
import type { TermLink } from '../lib/content/index.ts'

export function TermLinks({ terms }: { terms: TermLink[] }) {
  return (
    <>
      {terms.map(({ name, href }, index) => (
        <span key={href}>
          {index > 0 && ', '}
          <a href={href}>{name}</a>
        </span>
      ))}
    </>
  )
}
