/** The switch between the languages of a site: a list of links that opens without JavaScript. */
import type { LanguageLink } from '../../lib/pages/index.ts'
import { messages } from '../messages.ts'
import './language-switch.css'

export function LanguageSwitch({ links }: { links: readonly LanguageLink[] }) {
  const { languages, notTranslated } = messages()
  const current = links.find((link) => link.current)
  return (
    <details className="languages">
      <summary title={languages}>
        <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
          <path
            d="M10 2.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15M2.5 10h15M10 2.5c4 4.5 4 10.5 0 15M10 2.5c-4 4.5-4 10.5 0 15"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
        </svg>
        <span className="visually-hidden">{languages}: </span>
        <span className="own" lang={current?.code} dir={current?.dir}>
          {current?.name}
        </span>
      </summary>
      <ul>
        {links.map(({ code, name, dir, href, current, isTranslation }) => (
          <li key={code}>
            <a
              href={href}
              hrefLang={code}
              rel={isTranslation && !current ? 'alternate' : undefined}
              aria-current={current ? 'true' : undefined}
            >
              <span lang={code} dir={dir}>
                {name}
              </span>{' '}
              {!isTranslation && <span className="meta">{notTranslated}</span>}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}
