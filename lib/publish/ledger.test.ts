import { expect, test } from 'vitest'
import { appendToLedger, checkLedger, goneAddresses, missingFromLedger, parseLedger } from './ledger.ts'

const doc = (url: string, state: 'published' | 'unlisted' | 'draft' | 'scheduled' | 'expired' = 'published') => ({
  url,
  state,
})
const codes = (text: string, documents = [doc('/a/')], redirects: string[] = []) =>
  checkLedger(parseLedger(text), documents, redirects).map(({ code, line }) => `${code}:${line}`)

test('a ledger that holds every address has no problems', () => {
  expect(codes('/a/\n')).toEqual([])
})

test('a line without a document is an error that names three remedies', () => {
  const [lost] = checkLedger(parseLedger('/a/\n/lost/\n'), [doc('/a/')], [])
  expect(lost).toMatchObject({ code: 'ledger-lost', severity: 'error', path: 'content/urls.txt', line: 2 })
  expect(lost?.remedy).toMatch(/restore.*redirect_from: \/lost\/.*“\/lost\/ gone”/)
})

test('a redirect, the word gone, or a document in any state answers for a line', () => {
  expect(codes('/a/\n/old/\n', undefined, ['/old'])).toEqual([])
  expect(codes('/a/\n/old/ gone\n')).toEqual([])
  expect(codes('/a/\n/old/\n', [doc('/a/'), doc('/old/', 'draft')])).toEqual([])
})

test('a published address that is missing is a warning, an unpublished one is not missed', () => {
  expect(codes('', [doc('/a/'), doc('/b/', 'scheduled'), doc('/c/', 'unlisted')])).toEqual([
    'ledger-missing:1',
    'ledger-missing:1',
  ])
})

test('a line that is no address is named', () => {
  expect(codes('/a/\nhttps://x\n/a b\n/%zz/\n')).toEqual(['ledger-invalid:2', 'ledger-invalid:3', 'ledger-invalid:4'])
})

test('appended addresses are read back as they were', () => {
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

test('appending nothing changes no byte', () => {
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
