/** Reads how many tests passed and failed from the JSON reports of Vitest and Playwright. */
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() })
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
})

export type TestCounts = { passed: number; failed: number }

/** @param path the report; one that was never written counts nothing */
export function vitestCounts(path: string): TestCounts {
  if (!existsSync(path)) return { passed: 0, failed: 0 }
  const { numPassedTests, numFailedTests } = vitestReport.parse(JSON.parse(readFileSync(path, 'utf8')))
  return { passed: numPassedTests, failed: numFailedTests }
}

/** @param path the report; one that was never written counts nothing */
export function playwrightCounts(path: string): TestCounts {
  if (!existsSync(path)) return { passed: 0, failed: 0 }
  const { stats } = playwrightReport.parse(JSON.parse(readFileSync(path, 'utf8')))
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}
