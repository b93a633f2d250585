import { expect, test } from 'vitest'
import { appendToLedger, goneAddresses, lostLines, missingFromLedger, parseLedger, withoutLines } from './ledger.ts'

const doc = (url: string, state: 'published' | 'unlisted' | 'draft' | 'scheduled' | 'expired' = 'published') => ({
  url,
  state,
})
const lost = (text: string, documents = [doc('/a/')], redirects: string[] = []) =>
  lostLines(parseLedger(text), documents, (url) => redirects.includes(url)).map(({ url, line }) => `${url}:${line}`)

test('nothing is lost if every address has a document', () => {
  expect(lost('/a/\n')).toEqual([])
})

test('a line without a document is lost', () => {
  expect(lost('/a/\n\n/lost/\n')).toEqual(['/lost/:3'])
})

test('a redirect, the word gone, or a document in any state accounts for a line', () => {
  expect(lost('/a/\n/old/\n', undefined, ['/old/'])).toEqual([])
  expect(lost('/a/\n/old/ gone\n')).toEqual([])
  expect(lost('/a/\n/old/\n', [doc('/a/'), doc('/old/', 'draft')])).toEqual([])
})

test('a published address that is not in the ledger is missing, an unpublished one is not', () => {
  const documents = [doc('/a/'), doc('/b/', 'scheduled'), doc('/c/', 'unlisted')]
  expect(missingFromLedger(parseLedger('/A\n'), documents)).toEqual(['/c/'])
})

test('a line that isn’t an address is reported', () => {
  const { problems } = parseLedger('/a/\nhttps://x\n/a b\n/%zz/\n')
  expect(problems.map(({ code, line }) => `${code}:${line}`)).toEqual([
    'ledger-invalid:2',
    'ledger-invalid:3',
    'ledger-invalid:4',
  ])
})

test('an address that a merge left both with and without gone is gone', () => {
  expect(lost('/a/\n/old/\n/old/ gone\n')).toEqual([])
})

test('dropping lines changes nothing else', () => {
  expect(withoutLines('/a/\n/b/ gone\n/c/\r\n', [{ line: 2 }])).toBe('/a/\n/c/\r\n')
})

test('appended addresses are parsed back unchanged', () => {
  const urls = ['/blog/über/', '/100%/', '/a b/']
  const text = appendToLedger('/first/', urls)
  expect(text.split('\n')).toHaveLength(5)
  expect(parseLedger(text).lines.map(({ url }) => url)).toEqual(['/first/', ...urls])
  expect(
    missingFromLedger(
      parseLedger(text),
      urls.map((url) => doc(url)),
    ),
  ).toEqual([])
})

test('appending nothing changes nothing', () => {
  expect(appendToLedger('/a/\n', [])).toBe('/a/\n')
})

test('expired, redrafted and declared addresses are gone, others are not', () => {
  const ledger = parseLedger('/a/\n/redrafted/\n/old/ gone\n/back/ gone\n')
  const documents = [
    doc('/a/'),
    doc('/redrafted/', 'draft'),
    doc('/expired/', 'expired'),
    doc('/never/', 'draft'),
    doc('/back/'),
  ]
  expect(goneAddresses(ledger, documents)).toEqual(['/expired/', '/old/', '/redrafted/'])
  expect(goneAddresses(null, documents)).toEqual(['/expired/'])
})
