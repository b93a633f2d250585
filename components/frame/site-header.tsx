/** The header of every page: title of the site, navigation, search and colour scheme. */

import type { Chrome, LanguageLink } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { SchemeSwitch } from './scheme-switch.tsx'
import { SearchLink } from './search-link.tsx'

type Props = {
  chrome: Chrome
  /** The page in other languages, on a site with several. */
  languages?: readonly LanguageLink[] | undefined
}

export function StandardSiteHeader({ chrome, languages }: Props) {
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
          {languages && <LanguageSwitch links={languages} />}
          <SearchLink home={chrome.home} />
          <SchemeSwitch />
        </div>
      </div>
    </header>
  )
}

export const SiteHeader = replaceable('SiteHeader', StandardSiteHeader)
