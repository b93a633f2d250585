/** Breadcrumbs. The page itself is left out if its headline follows directly. */

import type { Crumb } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'

type Props = {
  crumbs: Crumb[]
  /** The page itself, and its language if it is not the site's. */
  current: string
  lang?: string | undefined
}

export function StandardBreadcrumbs({ crumbs, current, lang }: Props) {
  return (
    <nav className="crumbs" aria-label={messages().breadcrumb}>
      <ol>
        {crumbs.map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
        <li className="visually-hidden" aria-current="page" lang={lang}>
          {current}
        </li>
      </ol>
    </nav>
  )
}

export const Breadcrumbs = replaceable('Breadcrumbs', StandardBreadcrumbs)
