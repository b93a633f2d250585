import { expect, test } from 'vitest'
import { plainPage } from './plain-page.ts'

test('names the icon, so that no browser asks the host for a favicon.ico that a site under a base path lacks', () => {
  const page = plainPage({
    language: 'en',
    title: 'Gone',
    text: 'It was withdrawn.',
    link: { href: '/sub/', label: 'Home' },
    icon: '/sub/icon.svg',
  })
  expect(page).toContain('<link rel="icon" href="/sub/icon.svg" type="image/svg+xml">')
  expect(page).toMatch(/Content-Security-Policy" content="[^"]*img-src 'self'/)
})
