import { expect, test } from 'vitest'
import { parseLedger } from '../../ledger/index.ts'
import { entryIds } from './entry-id.ts'

const redirects = [{ from: '/old/', to: '/new/' }]
const ids = (ledger: string | null, idBase = 'https://example.org') =>
  entryIds({ site: { idBase }, redirects }, ledger === null ? null : parseLedger(ledger))

test('without a ledger the id of a post is its address', () => {
  expect(ids(null)({ url: '/blog/größe/' })).toBe('https://example.org/blog/gr%C3%B6%C3%9Fe/')
})

test('a post that moved keeps the id of its first address', () => {
  expect(ids('/older/ gone\n/old/\n/new/\n')({ url: '/new/' })).toBe('https://example.org/old/')
})

test('id_base survives a change of host and path', () => {
  expect(ids('/old/\n', 'https://before.example/site')({ url: '/new/' })).toBe('https://before.example/site/old/')
})

test('an id in the front matter comes first, and is turned into a URL if it isn’t one', () => {
  expect(ids('/old/\n')({ url: '/new/', id: 'tag:example.org,2010:1' })).toBe('tag:example.org,2010:1')
  expect(ids('/old/\n')({ url: '/new/', id: '17 a' })).toBe('https://example.org/#17%20a')
})
