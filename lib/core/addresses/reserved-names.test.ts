import { expect, test } from 'vitest'
import { reservedPart } from './reserved-names.ts'

test.each([
  ['tags/con/index.html', 'tags/con'],
  ['blog/NUL/index.html', 'blog/NUL'],
  ['files/aux.pdf', 'files/aux.pdf'],
  ['com1.tar.gz', 'com1.tar.gz'],
  ['lpt¹/x.html', 'lpt¹'],
])('Windows cannot store %s', (path, part) => expect(reservedPart(path)).toBe(part))

test.each([
  'tags/contact/index.html',
  'blog/nuls/index.html',
  'auxiliary.pdf',
  'com/index.html',
  'com10/index.html',
  'a.con',
])('Windows can store %s', (path) => expect(reservedPart(path)).toBeUndefined())
