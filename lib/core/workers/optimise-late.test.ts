import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { interruptBudget } from './optimise-late.ts'

/** What V8 says of a function that is called often, but not for long. */
function traced(before: string): string {
  const script = `${before}
    function busy(list) { let sum = 0; for (const number of list) sum += number; return sum }
    for (let round = 0; round < 3000; round++) busy([1, 2, 3, 4, 5])`
  const { stdout, stderr } = spawnSync(process.execPath, ['--trace-opt', '-e', script], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return stdout
}

test('a function that runs for a moment is not optimised, as it would be by default', () => {
  expect(traced('')).toMatch(/marking .*busy/)
  expect(traced(`require('node:v8').setFlagsFromString('${interruptBudget}')`)).not.toMatch(/marking .*busy/)
})
