/** The footer of every page: about, navigation, feeds and profiles, licence. On phones, the enhancement script moves the colour scheme switch here. */

import type { Chrome, ChromeLink } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import { replaceable } from '../own-or-ours.ts'
import { Newsletter } from './newsletter.tsx'

export function StandardSiteFooter({ chrome }: { chrome: Chrome }) {
  const feeds: ChromeLink[] = [
    { label: 'Atom', href: `${chrome.home}feed.xml`, external: false },
    { label: 'RSS', href: `${chrome.home}rss.xml`, external: false },
    { label: 'JSON Feed', href: `${chrome.home}feed.json`, external: false },
    { label: messages().allFeeds, href: `${chrome.home}feeds/`, external: false },
  ]
  return (
    <footer className="foot">
      <div className="sheet">
        <div>
          <a className="wordmark" href={chrome.home}>
            {chrome.title}
          </a>
          <p className="note">{chrome.description}</p>
          {chrome.newsletter && <Newsletter newsletter={chrome.newsletter} />}
          {chrome.licence && (
            <p className="meta mt-2">
              {messages().contentLicence} <FooterLink link={chrome.licence} />
            </p>
          )}
        </div>
        <FooterLinks label={messages().footerNavigation} links={chrome.footer} />
        <FooterLinks label={messages().feeds} links={feeds} />
        <FooterLinks label={messages().elsewhere} links={chrome.social} />
      </div>
    </footer>
  )
}

function FooterLinks({ label, links }: { label: string; links: ChromeLink[] }) {
  if (links.length === 0) return null
  return (
    <nav aria-label={label}>
      <ul className="links">
        {links.map((link) => (
          <li key={link.href}>
            <FooterLink link={link} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function FooterLink({ link: { label, href, external } }: { link: ChromeLink }) {
  return (
    <a href={href} rel={external ? 'noopener noreferrer' : undefined}>
      {label}
    </a>
  )
}

export const SiteFooter = replaceable('SiteFooter', StandardSiteFooter)
