/** `npm run check -- --external`: checks that pages of other sites linked from the built pages still exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { writeAtomically } from '../../lib/core/files/atomic-write.mjs'
import { type Problem, problem } from '../../lib/core/problems/problem.ts'
import { withProgress } from '../../lib/core/terminal/progress.ts'
import { type Answers, askLinks, isDead, pageFacts } from '../../lib/publish/index.ts'
import { CommandError } from '../cli/command.ts'

const answersSchema = z.record(z.string(), z.object({ status: z.number(), day: z.string() }))

/**
 * @param out the published folder
 * @param cache the file with earlier results
 * @param site today, and the site's own origin, which is not checked
 * @returns a warning for each address that is gone, at the first page that links to it
 * @throws {CommandError} if nothing is built
 */
export async function externalProblems(
  out: string,
  cache: string,
  { today, origin }: { today: string; origin: string },
): Promise<Problem[]> {
  if (!existsSync(join(out, 'index.html'))) throw new CommandError('Nothing is built: run npm run build first.')
  const places = linkPlaces(out, origin)
  let reached = ''
  const work = askLinks([...places.keys()], readAnswers(cache), {
    today,
    ask: (address, method) =>
      fetch(address, {
        method,
        redirect: 'follow',
        signal: AbortSignal.timeout(15_000),
        headers: { 'User-Agent': 'Masthead link check' },
      }),
    pause: () => setTimeout(1000),
    progress: (done, all) => {
      reached = `${done} of ${all} links`
    },
  })
  const answers = await withProgress('Checking links to other sites', work, () => reached)
  if (places.size > 0 && Object.values(answers).every(({ status }) => status === 0))
    throw new CommandError('No other site responds — check the network connection')
  writeAtomically(cache, JSON.stringify(answers))
  return Object.entries(answers)
    .filter(([, answer]) => isDead(answer))
    .map(([address, { status }]) =>
      problem(
        'link-external',
        `out/${places.get(address) ?? 'index.html'}`,
        { line: 1, column: 1 },
        `${address} ${status === 0 ? 'does not answer' : `answers ${status}`}`,
        'correct or remove the link',
      ),
    )
}

/** External address → the first page that links to it. */
function linkPlaces(out: string, origin: string): Map<string, string> {
  const places = new Map<string, string>()
  const pages = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  for (const file of pages.sort())
    for (const address of pageFacts(file, readFileSync(join(out, file), 'utf8')).links)
      if (/^https?:/i.test(address) && URL.canParse(address) && new URL(address).origin !== origin) {
        const bare = address.replace(/#.*$/, '')
        if (!places.has(bare)) places.set(bare, file)
      }
  return places
}

function readAnswers(cache: string): Answers {
  try {
    return answersSchema.parse(JSON.parse(readFileSync(cache, 'utf8')))
  } catch {
    // The first check, or a damaged file: every link is asked for.
    return {}
  }
}
