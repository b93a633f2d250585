import { expect, test } from 'vitest'
import { perKey } from './per-key.ts'

test('a value is made once per key', () => {
  const asked: string[] = []
  const lengths = perKey((key) => {
    asked.push(key)
    return key.length
  })
  expect([lengths('de'), lengths('de'), lengths('pt-BR'), lengths('de')]).toEqual([2, 2, 5, 2])
  expect(asked).toEqual(['de', 'pt-BR'])
})
