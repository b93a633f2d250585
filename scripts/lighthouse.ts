/** `npm run lighthouse`: runs Lighthouse (phone, slow 4G) on the built site: front page, a post with pictures, an author, a category. Exits with 1 if a page misses a goal. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { readBuildRecord } from '../lib/build/index.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { runNode, toolPath } from '../lib/core/tool.ts'
import { siteArguments } from './cli/arguments.ts'
import { CommandError, command } from './cli/command.ts'
import { listen } from './cli/port.ts'
import { lighthousePages } from './lighthouse/lighthouse-pages.ts'
import { staticServer } from './serve/static-server.ts'
import { findChromium } from './test/chromium.ts'

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
type Report = z.infer<typeof report>

/** On a busy machine Lighthouse may miss the event that starts a recording; it then reports this code and no figures. No measurement is discarded. */
const lostRecording = 'NO_NAVSTART'

await command('lighthouse', async () => {
  const { site } = siteArguments('lighthouse')
  const record = readBuildRecord(site)
  if (!record) throw new CommandError(`Nothing is built in ${join(site, 'out')}: run npm run build first.`)
  const chromium = findChromium()
  if (!chromium) throw new CommandError('No Chromium was found: set CHROMIUM_PATH to one.')
  if (!existsSync(join(repositoryRoot, 'node_modules/lighthouse')))
    throw new CommandError('Lighthouse is not installed: npm install --no-save lighthouse@12.8.2')
  const server = staticServer(join(site, 'out'), record.base)
  const port = await listen(server, undefined, '127.0.0.1')
  try {
    const faults: string[] = []
    for (const path of lighthousePages(join(site, 'out'))) {
      const measured = await measure(`http://127.0.0.1:${port}${record.base}/${path}`, chromium)
      console.log(`/${path}\n  ${figures(measured)}`)
      faults.push(...misses(measured).map((miss) => `/${path}  ${miss}`))
    }
    console.log(faults.length > 0 ? faults.join('\n') : 'Every page reaches every goal')
    return faults.length > 0 ? 1 : 0
  } finally {
    server.close()
  }
})

/** The first of three runs with a measurement. */
async function measure(url: string, chromium: string): Promise<Report> {
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

function figures(measured: Report): string {
  const scores = categories.map((name) => `${name} ${percent(measured, name)}`)
  const [paint, shift, blocked] = Object.keys(goals).map((name) => value(measured, name))
  return `${scores.join(', ')}; LCP ${Math.round(paint ?? 0)} ms, CLS ${(shift ?? 0).toFixed(3)}, TBT ${Math.round(blocked ?? 0)} ms`
}

/** The goals that a page misses, and the audits that cost it points. */
function misses(measured: Report): string[] {
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
