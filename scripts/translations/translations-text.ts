/** The state of translations as text for a terminal. */
import type { DocumentTranslations, TranslationState } from '../../lib/review/index.ts'
import type { ChosenTranslations } from './chosen-reports.ts'

/** Number of characters that identify a paragraph. */
const opening = 60
const changes = { changed: 'changed', added: 'new', removed: 'removed' } as const

export function translationsText({ languages, reports, isChosen }: ChosenTranslations): string {
  if (languages.length < 2)
    return 'The site has one language: languages: in content/site.yml names more (docs/guide/languages.md).'
  const shown = reports.flatMap((report) => documentText(report, isChosen))
  return [
    ...shown,
    ...(shown.length > 0 ? [''] : []),
    ...languages.flatMap((language) => summary(language, reports, isChosen)),
  ].join('\n')
}

function documentText(report: DocumentTranslations, withMissing: boolean): string[] {
  const lines = report.translations.flatMap((one) =>
    one.state === 'current' || (one.state === 'missing' && !withMissing) ? [] : stateText(one, report.source),
  )
  return lines.length > 0 ? [`${report.source}  “${report.title}”`, ...lines] : []
}

function stateText(one: TranslationState, source: string): string[] {
  if (one.state === 'missing')
    return [`  ${one.language}  missing: npm run new -- --translate=${source} ${one.language}`]
  if (one.state === 'unknown') return [`  ${one.language}  ${one.path}: not known whether it is current: ${one.why}`]
  if (one.state === 'current') return []
  return [
    `  ${one.language}  ${one.path}: the source changed since ${one.since} (${one.commit.slice(0, 7)})`,
    ...one.keys.map(({ key }) => `        ${key}: changed`),
    ...one.paragraphs.map(
      ({ change, number, text }) => `        paragraph ${number} ${changes[change]}: ${begun(text)}`,
    ),
  ]
}

const begun = (text: string) => (text.length > opening ? `${text.slice(0, opening).trimEnd()} …` : text)

function summary(language: string, reports: readonly DocumentTranslations[], listsMissing: boolean): string[] {
  const states = reports.flatMap(({ translations }) => translations.filter((one) => one.language === language))
  if (states.length === 0) return []
  const count = (state: TranslationState['state']) => states.filter((one) => one.state === state).length
  const parts = [
    `${states.length - count('missing')} of ${states.length} translated`,
    ...(count('stale') > 0 ? [`${count('stale')} stale`] : []),
    ...(count('unknown') > 0 ? [`${count('unknown')} not known`] : []),
  ]
  return [
    `${language}: ${parts.join(', ')}${count('missing') > 0 && !listsMissing ? ` (npm run translations -- ${language} lists what is missing)` : ''}`,
  ]
}
