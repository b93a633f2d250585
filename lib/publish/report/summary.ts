/** The table at the end of a build: what was published, how large it is, how long it took. */

export type Summary = {
  /** Number of pages by kind: `posts` → 12. */
  pages: [kind: string, count: number, bytes: number][]
  /** Page → the client components on it. */
  islands: [page: string, sources: string[]][]
  /** Name and size of every other file. */
  files: readonly [name: string, bytes: number][]
  errors: number
  warnings: number
  /** Duration of each step of publishing, in seconds. */
  seconds: [step: string, seconds: number][]
}

/** The table as text. */
export function summaryTable({ pages, islands, files, errors, warnings, seconds }: Summary): string {
  const rows: [string, string, string][] = [
    ...pages.map(([kind, count, bytes]): [string, string, string] => [kind, String(count), size(bytes)]),
    ...byKind(files).map(([kind, count, bytes]): [string, string, string] => [kind, String(count), size(bytes)]),
  ]
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const [first = 0, second = 0, third = 0] = widths
  const table = rows.map(([a, b, c]) => `  ${a.padEnd(first)}  ${b.padStart(second)}  ${c.padStart(third)}`)
  const named = islands.slice(0, 10).map(([page, sources]) => `  ${page}: ${sources.map(shortSource).join(', ')}`)
  return [
    'Published',
    ...table,
    ...(islands.length === 0 ? ['No page loads React'] : [`${pagesLoad(islands.length)} for interactive components:`]),
    ...named,
    ...(islands.length > 10 ? [`  and ${islands.length - 10} more`] : []),
    `Problems of the built pages: ${problemCounts(errors, warnings)}`,
    `Seconds: ${seconds
      .filter(([, value]) => value >= 0.05)
      .map(([step, value]) => `${step} ${value.toFixed(1)}`)
      .join(', ')}`,
  ].join('\n')
}

const pagesLoad = (count: number) => (count === 1 ? '1 page loads React' : `${count} pages load React`)

function problemCounts(errors: number, warnings: number): string {
  const counts = [
    [errors, 'error'],
    [warnings, 'warning'],
  ] as const
  const parts = counts.flatMap(([count, noun]) => (count === 0 ? [] : `${count} ${noun}${count === 1 ? '' : 's'}`))
  return parts.join(' and ') || 'none'
}

/** Counts files by extension, largest total first. */
function byKind(files: Summary['files']): [kind: string, count: number, bytes: number][] {
  const kinds = new Map<string, [count: number, bytes: number]>()
  for (const [name, bytes] of files) {
    const kind = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? 'other'
    const [count, sum] = kinds.get(kind) ?? [0, 0]
    kinds.set(kind, [count + 1, sum + bytes])
  }
  return [...kinds]
    .map(([kind, [count, bytes]]): [string, number, number] => [`.${kind}`, count, bytes])
    .sort((a, b) => b[2] - a[2] || (a[0] < b[0] ? -1 : 1))
}

/** `[project]/components/chart.tsx` → `components/chart.tsx`. */
const shortSource = (source: string) => source.replace(/^\[project\]\//, '').replace(/ .*$/, '')

/** A size in words: `912 B`, `14.2 kB`, `3.1 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  return bytes < 1_000_000 ? `${(bytes / 1000).toFixed(1)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
