import { expect, it } from 'vitest'
import type { DocumentSummary } from '../../api.ts'
import { type Filter, matching } from './filters.ts'

const one = (given: Partial<DocumentSummary>): DocumentSummary => ({
  path: 'content/posts/x.md',
  kind: 'post',
  schema: 'post',
  title: 'X',
  written: { lang: 'en', dir: 'ltr' },
  language: null,
  group: null,
  url: '/blog/x/',
  state: 'published',
  unlisted: false,
  date: '2026-01-01',
  authors: [],
  categories: [],
  tags: [],
  errors: 0,
  warnings: 0,
  recovered: false,
  ...given,
})
const documents = [
  one({ title: 'Café queues', authors: ['mei'], tags: ['Kafka'] }),
  one({ title: 'A draft', state: 'draft', errors: 1 }),
  one({ title: 'A talk', language: 'de', schema: 'section-talks', warnings: 1 }),
  one({ title: 'About', kind: 'page', schema: 'page' }),
]
const found = (filter: Partial<Filter>) =>
  matching(documents, { words: '', kind: '', language: '', state: '', author: '', problems: '', ...filter }, [
    { id: 'mei', name: 'Mei-Lin Tan', path: null },
  ]).map(({ title }) => title)

it('every word has to be found, in the title, the path, the people or the terms, with or without accents', () => {
  expect(found({ words: 'cafe tan KAFKA' })).toEqual(['Café queues'])
  expect(found({ words: 'cafe draft' })).toEqual([])
})

it('an item of a section is of its own kind', () => {
  expect(found({ kind: 'post' })).toEqual(['Café queues', 'A draft'])
  expect(found({ kind: 'section-talks' })).toEqual(['A talk'])
})

it('a language narrows the list to its documents', () => {
  expect(found({ language: 'de' })).toEqual(['A talk'])
})

it('state, author and problems narrow the list', () => {
  expect(found({ state: 'draft' })).toEqual(['A draft'])
  expect(found({ author: 'mei' })).toEqual(['Café queues'])
  expect(found({ problems: 'errors' })).toEqual(['A draft'])
  expect(found({ problems: 'some' })).toEqual(['A draft', 'A talk'])
})
