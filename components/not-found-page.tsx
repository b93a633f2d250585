/** Nothing here: says so and offers ways on. */
import type { Chrome } from '../lib/content/index.ts'
import { words } from '../lib/words.ts'

export function NotFoundPage({ chrome }: { chrome: Chrome }) {
  return (
    <>
      <h1>{words.notFoundTitle}</h1>
      <p>{words.notFoundText}</p>
      <ul>
        {[{ label: words.home, href: chrome.home }, ...chrome.navigation].map(({ label, href }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  )
}
