import { expect, test } from 'vitest'
import { type SourceThen, translationsOf, type Version } from './translation-report.ts'

const version = (language: string, paragraphs = ['One lamp burns here.', 'Two wagons stand there.']): Version => ({
  path: `content/posts/${language}/x.md`,
  language,
  keys: { title: 'Lamps and wagons' },
  paragraphs,
})
const then = (paragraphs: string[], title = 'Lamps and wagons'): SourceThen => ({
  date: '2026-03-01',
  commit: 'abc1234',
  wording: { keys: { title }, paragraphs },
})

test('the version in the first language of the site is the source of the others, and what lacks is missing', () => {
  const report = translationsOf(['en', 'de', 'fr'], [version('de'), version('en')], () => null)
  expect(report).toEqual({
    source: 'content/posts/en/x.md',
    language: 'en',
    title: 'Lamps and wagons',
    translations: [
      { language: 'de', path: 'content/posts/de/x.md', state: 'current' },
      { language: 'fr', state: 'missing' },
    ],
  })
})

test('a translation is stale where its source says something else than then, and current after corrected misprints', () => {
  const report = (before: SourceThen) =>
    translationsOf(['en', 'de'], [version('en'), version('de')], () => before)?.translations[0]
  expect(report(then(['One lamp bruns here.', 'Two wagons stand there.']))).toMatchObject({ state: 'current' })
  expect(report(then(['One lamp burns here.', 'Two wagons once stood.'], 'Lamps'))).toEqual({
    language: 'de',
    path: 'content/posts/de/x.md',
    state: 'stale',
    since: '2026-03-01',
    commit: 'abc1234',
    keys: [{ key: 'title', before: 'Lamps', now: 'Lamps and wagons' }],
    paragraphs: [
      {
        change: 'changed',
        number: 2,
        text: 'Two wagons stand there.',
        sentences: { before: ['Two wagons once stood.'], now: ['Two wagons stand there.'] },
      },
    ],
  })
  expect(report({ unknown: 'no history' })).toMatchObject({ state: 'unknown', why: 'no history' })
})

test('a site with one language has nothing to report', () => {
  expect(translationsOf(['en'], [version('en')], () => null)).toBeNull()
})
