import { expect, it } from 'vitest'
import { type Choice, publishedText } from './published-text.ts'

const days = { today: '2026-11-30', date: '2027-02-03', time: '', isWaiting: false }
const after = (matter: string, choice: Choice, other: Partial<typeof days> = {}) => {
  const text = `---\n${matter}---\nWords.\n`
  const made = publishedText(text, choice, { ...days, ...other })
  if ('refused' in made) return made.refused
  const now = made.edits.reduce((old, { from, to, insert }) => old.slice(0, from) + insert + old.slice(to), text)
  return now.split('---\n')[1]
}

it('a draft is published by removing its mark; its date stays', () => {
  expect(after('title: T # mine\ndraft: true\ndate: 2026-11-01\n', 'publish')).toBe(
    'title: T # mine\ndate: 2026-11-01\n',
  )
  expect(after('published: false\ntitle: T\n', 'publish')).toBe('title: T\n')
})

it('what is published now does not wait for a date in the future', () => {
  expect(after('title: T\ndate: 2027-05-01\n', 'publish')).toBe('title: T\ndate: 2026-11-30\n')
})

it('what waits for a time of today is published now by removing the time; otherwise the time stays', () => {
  const text = 'title: T\ndate: 2026-11-30 18:00\n'
  expect(after(text, 'publish', { isWaiting: true })).toBe('title: T\ndate: 2026-11-30\n')
  expect(after(text, 'publish')).toBe(text)
})

it('scheduling sets the day, and the time if there is one', () => {
  expect(after('title: T\ndraft: true\n', 'schedule')).toBe('title: T\ndate: 2027-02-03\n')
  expect(after('title: T\n', 'schedule', { time: '09:00' })).toBe('title: T\ndate: 2027-02-03 09:00\n')
  expect(after('title: T\ndate: 2027-02-03 09:00\n', 'schedule')).toBe('title: T\ndate: 2027-02-03\n')
})

it('a date that stays keeps its form, and a typed zone stays with its time', () => {
  const text = 'title: T\ndate: 2027-02-03T09:00:00+02:00 # Cairo\n'
  expect(after(text, 'schedule', { time: '09:00' })).toBe(text)
  expect(after(text, 'schedule', { time: '10:30' })).toBe('title: T\ndate: 2027-02-03 10:30:00+02:00 # Cairo\n')
})

it('a published document becomes a draft', () => {
  expect(after('title: T\n', 'draft')).toBe('title: T\ndraft: true\n')
})

it('front matter that cannot be read is not changed', () => {
  expect(after('title: [\n', 'draft')).toMatch(/cannot be read/)
})
