/** The translations of the whole site: how many there are in each language, which are out of date and why, and where each text exists. */

import { href, type SiteAddress } from '../../lib/core/addresses/urls.ts'
import type { DocumentTranslations, ReviewedDocument, SiteTranslations } from '../../lib/review/index.ts'
import { messages } from '../messages.ts'
import { LanguageStates } from './language-states.tsx'
import { TranslationDetails } from './translation-state.tsx'

type Props = { translations: SiteTranslations; documents: readonly ReviewedDocument[]; address: SiteAddress }

export function TranslationsOverview({ translations: { languages, reports }, documents, address }: Props) {
  if (reports.length === 0) return null
  const { label, overview, states } = messages().review.translations
  const shown = new Map(documents.flatMap(({ path, url, hasPage }) => (hasPage ? [[path, href(address, url)]] : [])))
  const addressOf = (path: string) => shown.get(path)
  const behind = reports.flatMap((report) =>
    report.translations.flatMap((one) =>
      one.state === 'stale' || one.state === 'unknown' ? [{ report, translation: one }] : [],
    ),
  )
  return (
    <>
      <h3>{label}</h3>
      <ul className="review-list">
        {languages.map((language) => (
          <Language key={language} language={language} reports={reports} />
        ))}
      </ul>
      {behind.length > 0 && (
        <ul className="review-list">
          {behind.map(({ report, translation }) => (
            <li key={translation.path}>
              <code>{translation.language}</code> <Linked address={addressOf(translation.path)}>{report.title}</Linked>{' '}
              <strong className="badge">{states[translation.state]}</strong>
              <code className="meta">{translation.path}</code>
              <TranslationDetails state={translation} language={report.language} />
            </li>
          ))}
        </ul>
      )}
      <details className="review-versions">
        <summary>{overview}</summary>
        <ul className="review-list">
          {reports.map((report) => (
            <li key={report.source}>
              <Linked address={addressOf(report.source)}>{report.title}</Linked>
              <LanguageStates report={report} addressOf={addressOf} />
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}

function Language({ language, reports }: { language: string; reports: readonly DocumentTranslations[] }) {
  const { translated, states } = messages().review.translations
  const all = reports.flatMap(({ translations }) => translations.filter((one) => one.language === language))
  if (all.length === 0) return null
  const count = (state: (typeof all)[number]['state']) => all.filter((one) => one.state === state).length
  const parts = (['stale', 'unknown'] as const).flatMap((state) => {
    const number = count(state)
    return number > 0 ? ` · ${states[state]}: ${number.toLocaleString(messages().language)}` : []
  })
  return (
    <li>
      <code>{language}</code> {translated(all.length - count('missing'), all.length)}
      {parts.join('')}
    </li>
  )
}

function Linked({ address, children }: { address: string | undefined; children: string }) {
  return address === undefined ? <strong>{children}</strong> : <a href={address}>{children}</a>
}
