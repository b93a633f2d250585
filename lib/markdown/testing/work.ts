/** For tests: counts the work that code does instead of timing it, so that a busy machine changes nothing. */
import { createHash } from 'node:crypto'
import { Session } from 'node:inspector/promises'

export type WorkCounter = {
  /** Runs a function and returns the work it did. */
  count: (run: () => Promise<unknown>) => Promise<number>
  stop: () => Promise<void>
}

/**
 * Counts how often the busiest block (branch, loop body) of each function in `lib/markdown` was executed, and the characters that strings are searched, split
 * and hashed over, which happens outside JavaScript. Characters read by regular expressions are not counted.
 */
export async function startCounting(): Promise<WorkCounter> {
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true })
  return {
    count: async (run) => {
      await session.post('Profiler.takePreciseCoverage') // resets the counters
      const characters = countCharacters()
      try {
        await run()
      } finally {
        characters.stop()
      }
      const { result } = await session.post('Profiler.takePreciseCoverage')
      const ours = result.filter(({ url }) => /\/lib\/markdown\/(?!testing\/)(?!.*\.test\.)/.test(url))
      if (ours.length === 0) throw new Error('nothing of lib/markdown ran')
      // V8 leaves out a block that ran as often as the one around it, so a sum of blocks depends on the rarest branch of a loop.
      const busiest = ours.flatMap(({ functions }) =>
        functions.map(({ ranges }) => Math.max(...ranges.map(({ count }) => count))),
      )
      return busiest.reduce((sum, count) => sum + count, characters.total())
    },
    stop: async () => {
      await session.post('Profiler.stopPreciseCoverage')
      session.disconnect()
    },
  }
}

/** Wraps the methods that read a whole text in one call. */
function countCharacters(): { total: () => number; stop: () => void } {
  let total = 0
  const { indexOf, split } = String.prototype
  const hash = Object.getPrototypeOf(createHash('sha256')) as { update: (data: string, ...rest: unknown[]) => unknown }
  const { update } = hash
  String.prototype.indexOf = function (search: string, from = 0): number {
    const at = indexOf.call(this, search, from)
    total += (at < 0 ? this.length : at) - from
    return at
  }
  String.prototype.split = function (this: string, ...rest: Parameters<typeof split>): string[] {
    total += this.length
    return split.apply(this, rest)
  } as typeof split
  hash.update = function (data, ...rest) {
    total += data.length
    return update.call(this, data, ...rest)
  }
  return {
    total: () => total,
    stop: () => {
      Object.assign(String.prototype, { indexOf, split })
      hash.update = update
    },
  }
}
