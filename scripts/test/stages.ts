/** Runs the stages of a test run, reports each, and adds up the counts. */
import { seconds, withProgress } from '../../lib/core/terminal/progress.ts'

export type StageResult = {
  ok: boolean
  /** Shown if the stage failed. */
  output?: string
  /** Tests that ran within the stage; the stage itself counts as one more. */
  tests?: { passed: number; failed: number }
}

export type Stage = {
  name: string
  /** Names of stages that have to succeed before this one is meaningful. */
  needs?: string[]
  run: () => Promise<StageResult>
}

/** Stages in order. Those of an inner list run at the same time. */
export type Stages = readonly (Stage | readonly Stage[])[]

/**
 * Runs stages in order and continues after a failure; a stage that needs a failed one is skipped and counts as failed.
 * @param print receives the lines to show
 * @returns the totals of stages and their tests
 */
export async function runStages(
  stages: Stages,
  print: (line: string) => void,
): Promise<{ passed: number; failed: number; failures: string[] }> {
  const failures: string[] = []
  const sums = { passed: 0, failed: 0 }
  const report = async ({ name, needs = [], run }: Stage) => {
    const missing = needs.find((need) => failures.includes(need))
    if (missing) {
      print(`✗ ${name}  not run: ${missing} failed`)
      failures.push(name)
      sums.failed += 1
      return
    }
    const started = Date.now()
    const { ok, output = '', tests } = await withProgress(name, run().catch(asFailure))
    const count = tests ? `  ${tests.passed} passed, ${tests.failed} failed` : ''
    if (!ok && output) print(output.trimEnd())
    print(`${ok ? '✓' : '✗'} ${name}  ${seconds(started)}${count}`)
    if (!ok) failures.push(name)
    sums.passed += (tests?.passed ?? 0) + (ok ? 1 : 0)
    sums.failed += (tests?.failed ?? 0) + (ok ? 0 : 1)
  }
  for (const together of stages) await Promise.all([together].flat().map(report))
  return { ...sums, failures }
}

const asFailure = (error: unknown): StageResult => ({
  ok: false,
  output: error instanceof Error ? error.message : String(error),
})
