import { expect, it } from 'vitest'
import { absolute, addressKey, href, siteAddress } from './urls.ts'

it('the base path is the path of the site’s address', () => {
  expect(siteAddress('https://example.org/sub/')).toEqual({ origin: 'https://example.org', base: '/sub' })
  expect(siteAddress('https://example.org')).toEqual({ origin: 'https://example.org', base: '' })
})

it('addresses are encoded once and carry the base path', () => {
  const site = siteAddress('https://example.org/sub/')
  expect(href(site, '/blog/über/100%/')).toBe('/sub/blog/%C3%BCber/100%25/')
  expect(absolute(site, '/blog/x/')).toBe('https://example.org/sub/blog/x/')
})

it('addresses are one by case, Unicode form and final slash', () => {
  expect(addressKey('/Blog/Cafe\u0301/')).toBe(addressKey('/blog/caf\u00e9'))
})
