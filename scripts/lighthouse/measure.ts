/** Measures a page with Lighthouse, and compares it with the goals. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { runNode, toolPath } from '../../lib/core/tool.ts'
import { CommandError } from '../cli/command.ts'

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const
/** Upper limits: milliseconds, share of the window, milliseconds. */
const goals = { 'largest-contentful-paint': 1200, 'cumulative-layout-shift': 0, 'total-blocking-time': 0 } as const

const score = z.object({ score: z.number().nullable() })
const report = z.object({
  runtimeError: z.object({ code: z.string(), message: z.string() }).optional(),
  categories: z.record(
    z.string(),
    score.extend({ auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })) }),
  ),
  audits: z.record(z.string(), score.extend({ title: z.string(), numericValue: z.number().optional() })),
})
export type Report = z.infer<typeof report>

/** On a busy machine Lighthouse may miss the event that starts a recording; it then reports this code and no figures. No measurement is discarded. */
const lostRecording = 'NO_NAVSTART'

/** The first of three runs with a measurement. */
export async function measure(url: string, chromium: string): Promise<Report> {
  for (let left = 2; ; left -= 1) {
    const measured = await run(url, chromium)
    if (measured.runtimeError?.code !== lostRecording || left === 0) return measured
  }
}

/** Runs the command line tool, whose default is a phone on slow 4G with a processor slowed down four times. */
async function run(url: string, chromium: string): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-lighthouse-'))
  const file = join(folder, 'report.json')
  const flags = ['--headless=new', '--disable-gpu', '--disable-background-networking', '--disable-component-update']
  if (process.getuid?.() === 0) flags.push('--no-sandbox')
  try {
    const { code, output } = await runNode(
      toolPath('lighthouse'),
      [url, '--output=json', `--output-path=${file}`, `--chrome-flags=${flags.join(' ')}`, '--quiet'],
      { env: { CHROME_PATH: chromium }, quiet: true },
    )
    const measured = existsSync(file) ? report.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined
    // A run without measurement also exits with 1, and its report says why.
    if (!measured || (code !== 0 && !measured.runtimeError))
      throw new CommandError(`Lighthouse failed on ${url}:\n${output}`)
    return measured
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function percent({ categories: all }: Report, name: string): number {
  return Math.round((all[name]?.score ?? 0) * 100)
}

function value({ audits }: Report, name: string): number {
  return audits[name]?.numericValue ?? Number.POSITIVE_INFINITY
}

/** Scores and timings of a page, in one line. */
export function figures(measured: Report): string {
  const scores = categories.map((name) => `${name} ${percent(measured, name)}`)
  const [paint, shift, blocked] = Object.keys(goals).map((name) => value(measured, name))
  return `${scores.join(', ')}; LCP ${Math.round(paint ?? 0)} ms, CLS ${(shift ?? 0).toFixed(3)}, TBT ${Math.round(blocked ?? 0)} ms`
}

/** The goals that a page misses, and the audits that cost it points. */
export function misses(measured: Report): string[] {
  if (measured.runtimeError) return [measured.runtimeError.message]
  const late = Object.entries(goals)
    .filter(([name, most]) => Math.round(value(measured, name) * 1000) > most * 1000)
    .map(([name, most]) => `${name} is ${value(measured, name).toFixed(3)}, at most ${most}`)
  const low = categories
    .filter((name) => percent(measured, name) < 100)
    .map((name) => {
      const costly = measured.categories[name]?.auditRefs.flatMap(({ id, weight }) => {
        const audit = measured.audits[id]
        return weight > 0 && audit && audit.score !== null && audit.score < 1 ? `${id} (${audit.title})` : []
      })
      return `${name} ${percent(measured, name)}: ${costly?.join(', ')}`
    })
  return [...late, ...low]
}
