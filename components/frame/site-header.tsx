/** The header of every page: title of the site, navigation, search and colour scheme. */

import type { Chrome } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../replaceable.ts'
import { SchemeSwitch } from './scheme-switch.tsx'
import { SearchLink } from './search-link.tsx'

export function StandardSiteHeader({ chrome }: { chrome: Chrome }) {
  return (
    <header className="head">
      <div className="sheet">
        <a className="wordmark" href={chrome.home}>
          {chrome.title}
        </a>
        {chrome.navigation.length > 0 && (
          <nav aria-label={messages().mainNavigation}>
            <ul className="links">
              {chrome.navigation.map(({ label, href }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <div className="tools">
          <SearchLink home={chrome.home} />
          <SchemeSwitch place="bar" />
        </div>
      </div>
    </header>
  )
}

export const SiteHeader = replaceable('SiteHeader', StandardSiteHeader)
