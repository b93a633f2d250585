import { expect, test } from 'vitest'
import { WorkMeter } from './work-meter.ts'

/** A meter whose clocks move only when told to. */
function meterAt0() {
  const now = { work: 0, wall: 0 }
  const pass = (wall: number, work: number) => Object.assign(now, { wall: now.wall + wall, work: now.work + work })
  return { meter: new WorkMeter(() => ({ ...now })), pass }
}

test('on a crowded machine only the processor time counts as work', () => {
  const { meter, pass } = meterAt0()
  const body = {}
  meter.start(body)
  pass(9_000, 700)
  expect(meter.spent(body)).toEqual({ work: 700, wall: 9_000 })
})

test('the work of a span is shared among the bodies at work in it, and never charged again when some of them are done', () => {
  const { meter, pass } = meterAt0()
  const [long, ...others] = Array.from({ length: 8 }, () => ({}))
  if (!long) throw new Error('no body')
  pass(100, 100)
  for (const body of [long, ...others]) meter.start(body)
  pass(5_000, 8_000)
  for (const body of others) meter.finish(body)
  pass(300, 300)
  expect(meter.spent(long)).toEqual({ work: 1_300, wall: 5_300 })
})

test('a body has one thread: what other threads of the process do meanwhile is not its work', () => {
  const { meter, pass } = meterAt0()
  const body = {}
  meter.start(body)
  pass(1_000, 4_000)
  expect(meter.spent(body).work).toBe(1_000)
})
