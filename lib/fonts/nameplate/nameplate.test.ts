import { expect, test } from 'vitest'
import { layName, unbreakable } from './lay-name.ts'
import { letters } from './letters.ts'
import { measureLetters } from './measure-letters.ts'
import { setName } from './set-name.ts'

test('letters.ts has the letters of the display font', async () => {
  expect(letters.trim().split('\n')).toEqual(await measureLetters())
}, 60_000)

const line = (text: string) => {
  const set = setName([text])
  if (!set?.lines[0]) throw new Error(`${text} cannot be set`)
  return { ...set, xs: set.lines[0].xs }
}

test('the ink of a name begins at the edge of its box and ends at the other', () => {
  const { xs, width, height } = line('H')
  const [, advance = 0] = /^H (\d+)/m.exec(letters) ?? []
  expect(xs[0]).toBeLessThan(0)
  expect(width).toBeLessThan(Number(advance))
  expect(height).toBeGreaterThan(600)
})

test('pairs that would leave a hole are set closer than pairs of stems', () => {
  const step = (pair: string) => {
    const { xs } = line(pair)
    const [, advance = 0] = new RegExp(`^${pair[0]} (\\d+)`, 'm').exec(letters) ?? []
    return (xs[1] ?? 0) - (xs[0] ?? 0) - Number(advance)
  }
  expect(step('AV')).toBeLessThan(step('HH'))
  expect(step('To')).toBeLessThan(step('HH'))
  // No two letters touch.
  for (const pair of ['tt', 'rt', 'fl', 'AA']) expect(line(pair).width).toBeGreaterThan(line(pair[0] ?? '').width)
})

test('an accented letter that was not measured is spaced like its base; a letter of another script is not set', () => {
  expect(line('Ńa').xs).toEqual(line('Na').xs)
  expect(setName(['البريد'])).toBeNull()
  expect(layName('The Reader’s “Digest” – Part — Two…')).not.toBeNull()
  expect(layName('灯台')).toBeNull()
  expect(layName('')).toBeNull()
  expect(layName('a b '.repeat(40))).toBeNull()
})

test.each([
  ['Ox', [['Ox']], undefined],
  ['Masthead', [['Masthead']], undefined],
  ['Works in Progress', [['WorksinProgress']], undefined],
  ['Notes on Works in Progress', [['NotesonWorksinProgress']], [['NotesonWorks', 'inProgress']]],
  ['The Journal of Distributed Systems Practice', [['TheJournalofDistributed', 'SystemsPractice']], 3],
])('%s is broken into lines that stay large', (name, wide, narrow) => {
  const laid = layName(name)
  const texts = (set: { lines: { text: string }[] } | undefined) => set && [set.lines.map(({ text }) => text)]
  expect(texts(laid?.wide)).toEqual(wide)
  if (typeof narrow === 'number') expect(laid?.narrow?.lines).toHaveLength(narrow)
  else expect(texts(laid?.narrow)).toEqual(narrow)
})

test.each([
  'Distributed Systems Practice - The Journal',
  'Notes on Reliability — Weekly Letters from Operations',
  'Engineering | Infrastructure and Operations',
  'Operations / Infrastructure / Engineering',
])('no line of %s begins with what divides its words', (name) => {
  const laid = layName(name)
  const lines = [laid?.wide, laid?.narrow].flatMap((set) => set?.lines.map(({ text }) => text) ?? [])
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.filter((text) => /^[-—|/]/.test(text))).toEqual([])
})

test('a name in another script keeps its dash too', () => {
  expect(unbreakable('灯台 —  海の記 / 手紙')).toEqual(['灯台 —', '海の記 /', '手紙'])
})

test('the lines of a name do not touch', () => {
  const set = layName('The Journal of Distributed Systems Practice')?.narrow
  const ys = set?.lines.map(({ y }) => y) ?? []
  expect(Math.min(...ys.slice(1).map((y, index) => y - (ys[index] ?? 0)))).toBeGreaterThanOrEqual(860)
})
