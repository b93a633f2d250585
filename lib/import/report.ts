/** The report of an import, for people and for programs: everything left out is listed. */
import { counted } from '../core/problems/counts.ts'
import type { PictureUse } from './media/pictures.ts'
import type { ExportKind, LeftOut } from './model.ts'
import type { Outcome } from './write/record.ts'

export type DocumentReport = {
  source: string
  path: string
  title: string
  draft: boolean
  addressBefore: string | null
  address: string
  redirects: string[]
  unanswered: string[]
  words: { before: number; after: number; missing: string[] }
  comments: number
  notes: string[]
}

export type FileReport = { path: string; outcome: Outcome; changes?: string | undefined }

export type ImportReport = {
  kind: ExportKind
  documents: DocumentReport[]
  files: FileReport[]
  pictures: PictureUse[]
  leftOut: LeftOut[]
  /** Files of an earlier run that the export no longer has. */
  gone: string[]
}

/** Lists longer than this are shortened on the terminal; the report file has all. */
const longest = 10

/** The summary: totals first, then every difference. */
export function reportText(
  report: ImportReport,
  { isDryRun, isShort = true }: { isDryRun: boolean; isShort?: boolean },
): string {
  const { documents, pictures, leftOut, files, gone } = report
  const kept = files.filter(({ outcome }) => outcome === 'edited' || outcome === 'other' || outcome === 'removed')
  const differing = documents.filter(({ words }) => words.missing.length > 0)
  const notes = documents.flatMap(({ path, notes: own }) => own.map((note) => `${path}: ${note}`))
  const unanswered = documents.flatMap(({ path, unanswered: own }) => own.map((address) => `${address} (${path})`))
  const absent = pictures.filter(({ state }) => state !== 'present')
  return [
    totals(report, isDryRun),
    ...section(
      'Left out',
      leftOut.map(({ what, why }) => `${what}: ${why}`),
      isShort,
    ),
    ...section('Not as it was', notes, isShort),
    ...section(
      'Words that differ',
      differing.map(
        ({ path, words }) =>
          `${path}: ${words.before} before, ${words.after} now; missing: ${words.missing.slice(0, 12).join(' ')}`,
      ),
      isShort,
    ),
    ...section('Old addresses that nothing answers', unanswered, isShort),
    ...section(
      'Pictures without a copy in public/',
      absent.map(
        ({ address, documents: shown, reason }) => `${address} (${shown[0] ?? ''})${reason ? `: ${reason}` : ''}`,
      ),
      isShort,
    ),
    ...section('Files that were left as they are', kept.map(keptLine), isShort),
    ...section('No longer in the export; the file is kept', gone, isShort),
  ].join('\n')
}

function totals({ kind, documents, files, pictures }: ImportReport, isDryRun: boolean): string {
  const of = (folder: string) => documents.filter(({ path }) => path.startsWith(folder))
  const posts = documents.length - of('content/pages/').length
  const drafts = documents.filter(({ draft }) => draft).length
  const words = documents.reduce((sum, document) => sum + document.words.before, 0)
  const lost = documents.reduce((sum, document) => sum + document.words.missing.length, 0)
  const addresses = documents.filter(({ addressBefore }) => addressBefore !== null)
  const same = addresses.filter(
    ({ addressBefore, address }) => addressBefore === address || `${addressBefore}/` === address,
  ).length
  const count = (...outcomes: Outcome[]) => files.filter(({ outcome }) => outcomes.includes(outcome)).length
  const written = `${count('new')} new, ${count('updated')} updated, ${count('same')} unchanged, ${count('edited', 'other', 'removed')} left as they are`
  const present = pictures.filter(({ state }) => state === 'present').length
  return [
    `${kind}: ${[counted(posts, 'post'), counted(documents.length - posts, 'page')].filter(Boolean).join(' and ') || 'no documents'}${drafts > 0 ? `, ${drafts} of them drafts` : ''}`,
    `Files: ${written}${isDryRun ? ' (nothing was written)' : ''}`,
    `Words: ${words} in the export, ${lost === 0 ? 'none missing' : `${lost} missing, named below`}`,
    `Addresses: ${addresses.length}, ${same} as before, ${addresses.length - same} redirected or named below`,
    `Comments: ${documents.reduce((sum, { comments }) => sum + comments, 0)}, kept as data in content/comments/`,
    `Pictures: ${pictures.length}, ${present} in public/, ${pictures.length - present} named below`,
  ].join('\n')
}

function keptLine({ path, outcome, changes }: FileReport): string {
  if (outcome === 'removed') return `${path}: removed since it was imported`
  const why = outcome === 'edited' ? 'edited since it was imported' : 'not from an import'
  return `${path}: ${why}${changes ? `; this import would have changed ${changes}` : ''}`
}

function section(title: string, lines: readonly string[], isShort: boolean): string[] {
  if (lines.length === 0) return []
  const shown = isShort ? lines.slice(0, longest) : lines
  const rest = lines.length - shown.length
  return [
    '',
    `${title} (${lines.length})`,
    ...shown.map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … and ${rest} more in .masthead/import-report.json`] : []),
  ]
}
