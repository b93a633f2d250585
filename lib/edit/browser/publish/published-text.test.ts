import { expect, it } from 'vitest'
import { type Choice, publishedText } from './published-text.ts'

const days = { today: '2026-11-30', date: '2027-02-03' }
const after = (matter: string, choice: Choice) => {
  const text = `---\n${matter}---\nWords.\n`
  const made = publishedText(text, choice, days)
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

it('scheduling sets the day, and keeps the time of the same day', () => {
  expect(after('title: T\ndraft: true\n', 'schedule')).toBe('title: T\ndate: 2027-02-03\n')
  expect(after('title: T\ndate: 2027-02-03 09:00\n', 'schedule')).toBe('title: T\ndate: 2027-02-03 09:00\n')
})

it('a published document becomes a draft', () => {
  expect(after('title: T\n', 'draft')).toBe('title: T\ndraft: true\n')
})

it('front matter that cannot be read is not changed', () => {
  expect(after('title: [\n', 'draft')).toMatch(/cannot be read/)
})
