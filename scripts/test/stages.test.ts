import { describe, expect, test } from 'vitest'
import { runStages } from './stages.ts'

const good = async () => ({ ok: true })

describe('runStages', () => {
  test('a stage counts as one test in addition to its own tests', async () => {
    const unit = async () => ({ ok: true, tests: { passed: 7, failed: 0 } })
    const sums = await runStages(
      [
        { name: 'types', run: good },
        { name: 'unit', run: unit },
      ],
      () => {},
    )
    expect(sums).toEqual({ passed: 9, failed: 0, failures: [] })
  })

  test('after a failure the rest still runs, except what needs it', async () => {
    const lines: string[] = []
    const bad = async () => ({ ok: false, output: 'what went wrong\n', tests: { passed: 1, failed: 2 } })
    const sums = await runStages(
      [
        { name: 'build', run: bad },
        { name: 'browser', needs: ['build'], run: good },
        { name: 'lint', run: good },
      ],
      (line) => lines.push(line.replace(/ {2}\d.* s\b/, '')),
    )
    expect(sums).toEqual({ passed: 2, failed: 4, failures: ['build', 'browser'] })
    expect(lines).toEqual([
      'what went wrong',
      '✗ build  1 passed, 2 failed',
      '✗ browser  not run: build failed',
      '✓ lint',
    ])
  })

  test('stages of an inner list run at once, and the next one after all of them', async () => {
    const order: string[] = []
    let finish = () => {}
    const waits = async () => {
      order.push('first starts')
      await new Promise<void>((resolve) => {
        finish = resolve
      })
      order.push('first ends')
      return { ok: true }
    }
    const frees = async () => {
      order.push('second')
      finish()
      return { ok: false }
    }
    const after = async () => {
      order.push('third')
      return { ok: true }
    }
    const together = [
      { name: 'first', run: waits },
      { name: 'second', run: frees },
    ]
    const sums = await runStages([together, { name: 'third', run: after }], () => {})
    expect(order).toEqual(['first starts', 'second', 'first ends', 'third'])
    expect(sums).toEqual({ passed: 2, failed: 1, failures: ['second'] })
  })

  test('a stage that throws fails with its message', async () => {
    const lines: string[] = []
    const broken = async () => Promise.reject(new Error('no browser'))
    await runStages([{ name: 'browser', run: broken }], (line) => lines.push(line))
    expect(lines[0]).toBe('no browser')
  })
})
