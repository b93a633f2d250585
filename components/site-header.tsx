/** The head of every page: the publication's name and its navigation. */
import type { Chrome } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'

export function SiteHeader({ chrome }: { chrome: Chrome }) {
  return (
    <header className="site-header">
      <a className="site-title" href={chrome.home}>
        {chrome.title}
      </a>
      <nav aria-label={words.mainNavigation}>
        <ul>
          {chrome.navigation.map(({ label, href }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}
