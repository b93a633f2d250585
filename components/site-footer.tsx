/** The foot of every page: links, the publication elsewhere, the licence of its content. */
import type { Chrome, ChromeLink } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'

export function SiteFooter({ chrome }: { chrome: Chrome }) {
  return (
    <footer className="site-footer">
      <p>{chrome.description}</p>
      <nav aria-label={words.footerNavigation}>
        <ul>
          {[...chrome.footer, ...chrome.social].map((link) => (
            <li key={link.href}>
              <FooterLink link={link} />
            </li>
          ))}
        </ul>
      </nav>
      {chrome.licence && (
        <p>
          <FooterLink link={chrome.licence} />
        </p>
      )}
    </footer>
  )
}

function FooterLink({ link: { label, href, external } }: { link: ChromeLink }) {
  return (
    <a href={href} rel={external ? 'noopener noreferrer' : undefined}>
      {label}
    </a>
  )
}
