/** The page at `/` of a site whose languages all have a prefix: each language, with what the publication is called in it. */

import type { LanguageChoice as LanguageChoicePage } from '../../lib/pages/index.ts'
import { Nameplate } from './nameplate.tsx'
import './language-choice.css'

export function LanguageChoice({ page: { title, choices } }: { page: LanguageChoicePage }) {
  return (
    <div className="sheet">
      <Nameplate title={title} tagline="" date="" />
      <ul className="choices">
        {choices.map(({ code, name, dir, href, title: own, description }) => (
          <li key={code} lang={code} dir={dir}>
            <h2>
              <a href={href} hrefLang={code} rel="alternate">
                {name}
              </a>
            </h2>
            {(own !== title || description) && (
              <p>
                {own !== title && (
                  <>
                    <strong>{own}</strong>{' '}
                  </>
                )}
                {description}
              </p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
