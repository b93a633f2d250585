/** One text in all languages of the site: what exists, links to it, and what is missing. */

import type { DocumentTranslations } from '../../lib/review/index.ts'
import { messages } from '../messages.ts'
import './review.css'

type Props = {
  report: DocumentTranslations
  /** The address of a document's page; undefined if it has none. */
  addressOf: (path: string) => string | undefined
}

export function LanguageStates({ report, addressOf }: Props) {
  const { states } = messages().review.translations
  const versions = [
    { language: report.language, path: report.source, state: 'source' as const },
    ...report.translations.map((one) => ({ ...one, path: 'path' in one ? one.path : undefined })),
  ]
  return (
    <ul className="language-states">
      {versions.map(({ language, path, state }) => {
        const address = path === undefined ? undefined : addressOf(path)
        return (
          <li key={language} data-state={state}>
            <code>{language}</code> {address === undefined ? states[state] : <a href={address}>{states[state]}</a>}
          </li>
        )
      })}
    </ul>
  )
}
