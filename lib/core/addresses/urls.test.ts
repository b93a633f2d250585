import { describe, expect, it } from 'vitest'
import { absolute, addressKey, href, ownPath, siteAddress } from './urls.ts'

it('the base path is the path of the site’s URL', () => {
  expect(siteAddress('https://example.org/sub/')).toEqual({ origin: 'https://example.org', base: '/sub' })
  expect(siteAddress('https://example.org')).toEqual({ origin: 'https://example.org', base: '' })
})

it('addresses are encoded once and carry the base path', () => {
  const site = siteAddress('https://example.org/sub/')
  expect(href(site, '/blog/über/100%/')).toBe('/sub/blog/%C3%BCber/100%25/')
  expect(absolute(site, '/blog/x/')).toBe('https://example.org/sub/blog/x/')
})

it('addresses that differ only in case, Unicode form or trailing slash are equal', () => {
  expect(addressKey('/Blog/Cafe\u0301/')).toBe(addressKey('/blog/caf\u00e9'))
})

describe('an address on the site’s own host', () => {
  const root = siteAddress('https://example.org')
  const below = siteAddress('https://example.org/sub/')
  it.each([
    ['https://example.org/x?y#z', '/x?y#z'],
    ['http://example.org/x', '/x'],
    ['//example.org/x', '/x'],
    ['//EXAMPLE.org:443/x', '/x'],
    ['https://example.org', '/'],
    ['https://example.org?y', '/?y'],
    ['https://example.org#z', '/#z'],
    ['https://example.org.evil.example/x', null],
    ['https://example.org@evil.example/x', null],
    ['//www.example.org/x', null],
    ['https://example.org:8080/x', null],
    ['ftp://example.org/x', null],
    ['/x', null],
  ])('%s is %s', (target, path) => expect(ownPath(root, target)).toBe(path))

  it('counts only below the base path', () => {
    expect(ownPath(below, '//example.org/sub/x')).toBe('/x')
    expect(ownPath(below, 'https://example.org/sub')).toBe('/')
    expect(ownPath(below, 'https://example.org/subway/')).toBeNull()
    expect(ownPath(below, 'https://example.org/')).toBeNull()
  })
})
