import { expect, test } from 'vitest'
import { languagesLine, schemeLine } from './scheme-line.ts'

function run(storage: unknown): Record<string, string> {
  const dataset: Record<string, string> = {}
  new Function('document', 'localStorage', schemeLine)({ documentElement: { dataset } }, storage)
  return dataset
}

test('the script in the head is at most 300 bytes', () => {
  expect(schemeLine.length + languagesLine.length).toBeLessThanOrEqual(300)
})

test('a stored choice is applied, anything else is not', () => {
  expect(run({ scheme: 'dark' })).toEqual({ script: '', theme: 'dark' })
  expect(run({ scheme: 'light' })).toEqual({ script: '', theme: 'light' })
  expect(run({ scheme: 'system' })).toEqual({ script: '' })
  expect(run({ scheme: 'x" onload="' })).toEqual({ script: '' })
})

test('a browser that forbids storage does not break it', () => {
  const forbidden = {
    get scheme(): string {
      throw new Error('denied')
    },
  }
  expect(run(forbidden)).toEqual({ script: '' })
})
