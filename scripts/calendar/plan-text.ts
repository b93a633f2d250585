/** The calendar as text for a terminal, at most 80 columns wide. */
import { dateInWords, daysBetween } from '../../lib/core/dates/dates.ts'
import { column } from './column.ts'
import type { Plan, PlanEntry, SeriesPlan } from './plan.ts'

export function planText(plan: Plan): string {
  const { today } = plan
  const earlier = plan.publishedInAll - plan.published.length
  const sections = [
    section('Overdue drafts', plan.overdue, today),
    section('Drafts with a day', plan.due, today),
    section('Drafts without a day', plan.undated, today),
    section('Scheduled', plan.scheduled, today),
    section('Will expire', plan.expiring, today),
    section(earlier > 0 ? `Published lately (${earlier} more before)` : 'Published', plan.published, today),
    authorTable(plan),
    ...plan.series.map((series) => seriesList(series, today)),
  ]
  const hasTimes = [...plan.scheduled, ...plan.expiring].some(({ time }) => time !== undefined)
  const zone = hasTimes ? ` (times in ${plan.timeZone})` : ''
  return [[`${plan.title} on ${dateInWords(today, 'en')}${zone}`], ...sections.filter((lines) => lines.length > 0)]
    .map((lines) => lines.join('\n'))
    .join('\n\n')
}

function section(name: string, entries: readonly PlanEntry[], today: string): string[] {
  if (entries.length === 0) return []
  const dateWidth = entries.some(({ time }) => time !== undefined) ? 16 : 10
  const titleWidth = 42 - dateWidth
  return [
    name,
    ...entries.map(({ date, time = '', title, authors, unlisted }) => {
      const day = column(`${date} ${time}`.trimEnd(), dateWidth)
      const cells = [day, column(when(date, today), 12), titleCell(title, unlisted, titleWidth)]
      return `  ${[...cells, column(authors.join(', '), 18)].join('  ')}`.trimEnd()
    }),
  ]
}

function authorTable({ authors }: Plan): string[] {
  if (authors.length === 0) return []
  const row = (name: string, ...cells: (string | number)[]) =>
    `  ${column(name, 24)}  ${cells.map((cell) => String(cell).padStart(10)).join('  ')}`.trimEnd()
  return [
    row('Authors', 'published', 'scheduled', 'drafts', 'latest').replace('  Authors', 'Authors  '),
    ...authors.map(({ name, published, scheduled, drafts, latest }) => row(name, published, scheduled, drafts, latest)),
  ]
}

function seriesList({ name, parts }: SeriesPlan, today: string): string[] {
  return [
    column(`Series: ${name}`, 80).trimEnd(),
    ...parts.map(({ part, title, unlisted, state, date }) => {
      const cells = [
        String(part ?? '–').padStart(3),
        titleCell(title, unlisted, 36),
        column(state, 9),
        column(date, 10),
      ]
      return `  ${[...cells, state === 'published' ? '' : when(date, today)].join('  ')}`.trimEnd()
    }),
  ]
}

/** A title with a mark if it is unlisted. Only the title is cut, so that the mark remains. */
const titleCell = (title: string, unlisted: boolean | undefined, width: number) =>
  column(unlisted ? `${column(title, width - 11).trimEnd()} (unlisted)` : title, width)

/** `in 3 days`, `yesterday`; in years beyond two. Empty without a day. */
function when(date: string, today: string): string {
  if (date === '') return ''
  const days = daysBetween(today, date)
  const near: Readonly<Record<number, string>> = { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }
  const known = near[days]
  if (known !== undefined) return known
  const count = Math.abs(days)
  const length = count > 730 ? `${Math.round(count / 365.25)} years` : `${count} days`
  return days > 0 ? `in ${length}` : `${length} ago`
}
