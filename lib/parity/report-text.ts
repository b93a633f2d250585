/** The parity report as text: totals, then every difference. */
import { counted } from '../core/problems/counts.ts'
import { countedParts, type DocumentParity } from './compare-documents.ts'
import { type ParityReport, totalsOf } from './report.ts'

/** Longer lists are shortened, except with `--all`. */
const longest = 20
const mostNames = 12

export function parityText(report: ParityReport, showsAll: boolean): string {
  const totals = totalsOf(report)
  const lost = report.addresses.filter(({ answer }) => answer === 'nothing')
  const bad = report.documents.filter(({ verdict }) => verdict === 'differs' || verdict === 'lost')
  const shorten = (lines: string[]) =>
    showsAll || lines.length <= longest
      ? lines
      : [...lines.slice(0, longest), `  … and ${lines.length - longest} more: add --all, or --html=report.html`]
  return [
    ...(totals.documents > 0
      ? [
          `${report.source}: ${counted(totals.documents, 'document')}, ${totals.same} the same, ${totals.differs} with differences, ${totals.lost} lost, ${totals.unpublished} not published`,
          ...countedParts.map((part) => {
            const { before, after, missing } = totals.parts[part]
            return `${partNames[part].padEnd(10)} ${before} before, ${after} now, ${missing === 0 ? 'none missing' : `${missing} missing`}`
          }),
        ]
      : []),
    ...(totals.addresses.all > 0
      ? [
          `${'Addresses'.padEnd(10)} ${totals.addresses.all}: ${totals.addresses.page} pages, ${totals.addresses.file} files, ${totals.addresses.redirect} redirected, ${totals.addresses.gone} gone, ${totals.addresses.elsewhere === 0 ? '' : `${totals.addresses.elsewhere} elsewhere, `}${totals.addresses.nothing} not answered`,
        ]
      : []),
    ...(report.theme.length > 0
      ? ['', `Words of the old theme, missing from nearly every page: ${report.theme.join(' ')}`]
      : []),
    ...(bad.length > 0 ? ['', `Documents (${bad.length})`, ...shorten(bad.map(documentLines))] : []),
    ...(lost.length > 0
      ? ['', `Addresses that nothing answers (${lost.length})`, ...shorten(lost.map(({ address }) => `  ${address}`))]
      : []),
  ].join('\n')
}

export const partNames: Readonly<Record<(typeof countedParts)[number], string>> = {
  words: 'Words',
  links: 'Links',
  images: 'Images',
  videos: 'Recordings',
  embeds: 'Embeds',
  code: 'Code',
  tables: 'Tables',
  authors: 'Authors',
  terms: 'Terms',
}

function documentLines(document: DocumentParity): string {
  const { name, addressBefore, addressAfter, verdict } = document
  const addresses =
    addressBefore === addressAfter ? addressBefore : `${addressBefore ?? 'no address'} → ${addressAfter ?? 'nothing'}`
  return [
    `  ${name}: ${verdict} (${addresses})`,
    ...(verdict === 'lost' ? [] : differencesOf(document).map((line) => `    ${line}`)),
  ].join('\n')
}

/** One sentence for each part of which something is missing. */
export function differencesOf(document: DocumentParity): string[] {
  const { date } = document
  return [
    ...countedParts.flatMap((part) => {
      const { before, after, missing } = document[part]
      return missing.length === 0
        ? []
        : `${partNames[part].toLowerCase()}: ${before} before, ${after} now; missing: ${named(missing)}`
    }),
    ...(date.before === null || date.before === date.after
      ? []
      : [`date: ${date.before} before, ${date.after ?? 'none'} now`]),
  ]
}

function named(names: readonly string[]): string {
  const rest = names.length - mostNames
  return `${names.slice(0, mostNames).join(' ')}${rest > 0 ? ` … and ${rest} more` : ''}`
}
