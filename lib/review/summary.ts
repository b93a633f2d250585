/** Summarises the review edition in a few lines of Markdown, for the comment on a pull request. */
import { severities } from '../core/problems/counts.ts'
import type { Problem } from '../core/problems/problem.ts'
import { problemsOf, type Review, type ReviewedDocument } from './review.ts'
import type { DocumentTranslations } from './translations/translation-report.ts'

/** The maximum number of lines per list, so that the comment stays readable. */
const limit = 30

/** @param title the title of the site */
export function reviewSummary(review: Review, title: string): string {
  const { base, note, documents, gone, others, problems, today, translations } = review
  const of = (change: ReviewedDocument['change']) => documents.filter((one) => one.change === change)
  const blocks = [
    `## Review of ${plain(title)}`,
    `As of ${today}${base ? `, compared with ${code(base.name)} (${base.commit.slice(0, 7)})` : ''}. ${severities(problems) || 'No problems'} in the content.`,
    ...(note ? [plain(note)] : []),
    ...section(
      'New',
      of('new').map((one) => line(one, review)),
    ),
    ...section(
      'Changed',
      of('changed').map((one) => line(one, review)),
    ),
    ...section(
      'Gone',
      gone.map(({ url, title: name, answer }) => {
        const now = {
          redirect: `leads to ${answer.kind === 'redirect' ? code(answer.to) : ''}`,
          gone: 'is withdrawn',
          nothing: '**is not found**',
        }
        return `- ${plain(name)} ${code(url)} ${now[answer.kind]}`
      }),
    ),
    ...section(
      'Other files',
      others.map((path) => `- ${code(path)}`),
    ),
    ...section('Translations to update', (translations?.reports ?? []).flatMap(staleLines)),
    ...section('Problems', problems.map(problemLine)),
  ]
  return `${blocks.join('\n\n')}\n`
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return []
  const more = lines.length > limit ? [`- and ${lines.length - limit} more`] : []
  return [`### ${title}`, [...lines.slice(0, limit), ...more].join('\n')]
}

function line({ title, path, state, date, blocks }: ReviewedDocument, review: Review): string {
  const said = severities(problemsOf(review, path))
  const counts = blocks
    ? (['changed', 'added', 'removed'] as const).flatMap((kind) => (blocks[kind] > 0 ? `${blocks[kind]} ${kind}` : []))
    : []
  const about = [
    ...(state ? [state === 'scheduled' ? `scheduled for ${date}` : state] : []),
    ...(counts.length > 0 ? [`text: ${counts.join(', ')}`] : []),
    ...(said ? [said] : []),
  ]
  return `- ${plain(title)} ${code(path)}${about.length > 0 ? ` — ${about.join('; ')}` : ''}`
}

const staleLines = ({ source, translations }: DocumentTranslations): string[] =>
  translations.flatMap((one) =>
    one.state === 'stale'
      ? `- ${code(one.path)} — ${code(source)} has changed since ${one.since}: ${parts(one.keys.length + one.paragraphs.length)}`
      : [],
  )

const parts = (count: number) => (count === 1 ? '1 part' : `${count} parts`)

const problemLine = ({ path, line: at, column, severity, code: name, message, remedy }: Problem) =>
  `- ${severity} ${code(name)} ${code(`${path}:${at}:${column}`)} ${plain(`${message} — ${remedy}`)}`

/** A text on one line, not escaped: it comes from the content under review, so the summary must be treated as untrusted. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim()

/** A text in backticks; its own backticks become quotes, which no path needs. */
const code = (text: string) => `\`${text.replace(/[`\r\n]/g, "'")}\``
