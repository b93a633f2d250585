/** Breadcrumbs. The page itself is left out if its headline follows directly. */

import { words } from '../../lib/core/messages.ts'
import type { Crumb } from '../../lib/pages/index.ts'

export function Breadcrumbs({ crumbs, current }: { crumbs: Crumb[]; current: string }) {
  return (
    <nav className="crumbs" aria-label={words.breadcrumb}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li className="visually-hidden" aria-current="page">
          {current}
        </li>
      </ol>
    </nav>
  )
}
