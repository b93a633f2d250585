/** Optional features as readers meet them. The fixture site has none enabled: a page is served with what the components write, under the policy that publishing gives it. */

import { expect, type Page, test } from '@playwright/test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Comments } from '../components/post/comments.tsx'
import { messagesFor } from '../lib/core/messages/messages.ts'

const messages = messagesFor('en')

const frame = 'https://giscus.app/en/widget?repo=o%2Fr&term=%2Fblog%2Ffirst-lamp%2F'
const comments = renderToStaticMarkup(
  createElement(
    'section',
    { 'aria-labelledby': 'm-comments' },
    createElement('h2', { id: 'm-comments' }, messages.comments.label),
    createElement(Comments, { comments: { frame, discussions: 'https://github.com/o/r/discussions' } }),
  ),
)

const tall = { resizeHeight: 345 }

/**
 * Serves a post with comments, and a stand-in for giscus.
 * @param options what follows the post's address, and the frame's message when requested with a session
 * @returns the addresses requested from giscus
 */
async function openPost(
  page: Page,
  { query = '', signedIn = tall }: { query?: string; signedIn?: object } = {},
): Promise<string[]> {
  const asked: string[] = []
  await page.route('https://giscus.app/**', (route) => {
    const address = route.request().url()
    asked.push(address)
    const said = new URL(address).searchParams.get('session') ? signedIn : tall
    const body = `<h1>Stand-in</h1><script>parent.postMessage({ giscus: ${JSON.stringify(said)} }, "*")</script>`
    return route.fulfill({ contentType: 'text/html', body })
  })
  await page.route(/\/blog\/first-lamp\/(?:\?.*)?$/, async (route) => {
    const response = await route.fetch()
    const html = (await response.text())
      .replace("frame-src 'none'", 'frame-src https://giscus.app')
      .replace('<nav class="onward"', `${comments}<nav class="onward"`)
    return route.fulfill({ response, body: html })
  })
  await page.goto(`./blog/first-lamp/${query}`)
  return asked
}

const session = (address = '') => new URL(address).searchParams.get('session')
const kept = (page: Page) => page.evaluate(() => localStorage.getItem('giscus-session'))

test('comments load only on request, at their full height, and receive the focus', async ({ page }) => {
  const asked = await openPost(page)
  const section = page.getByRole('region', { name: messages.comments.label })
  await expect(section.getByRole('link', { name: messages.comments.elsewhere })).toBeVisible()
  expect(asked).toEqual([])
  await section.getByRole('button', { name: messages.comments.show }).press('Enter')
  const opened = section.locator('iframe')
  await expect(opened).toHaveAttribute('title', messages.comments.label)
  await expect(opened).toHaveAttribute('height', '345')
  await expect(opened).toBeFocused()
  await expect.poll(() => asked).toHaveLength(1)
  const address = new URL(asked[0] ?? '')
  expect(address.searchParams.get('term')).toBe('/blog/first-lamp/')
  expect(address.searchParams.get('theme')).toBe('preferred_color_scheme')
})

test('comments follow the reader’s colour scheme', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('scheme', 'dark'))
  const asked = await openPost(page)
  await page.getByRole('button', { name: messages.comments.show }).click()
  await expect(page.locator('iframe')).toBeFocused()
  await expect.poll(() => new URL(asked[0] ?? frame).searchParams.get('theme')).toBe('dark')
})

test('a reader who comes back from signing in sees the comments signed in, and the address without the session', async ({
  page,
}) => {
  const asked = await openPost(page, { query: '?a=1&giscus=secret%2Bword' })
  await expect(page.locator('iframe')).toBeFocused()
  await expect.poll(() => asked.map(session)).toEqual(['secret+word'])
  await expect(page).toHaveURL(/\/blog\/first-lamp\/\?a=1$/)
  const back = new URL(asked[0] ?? '').searchParams
  for (const name of ['origin', 'backLink']) expect(back.get(name)).toMatch(/\/blog\/first-lamp\/\?a=1$/)
  // On the next visit the comments wait for a click, and know the reader.
  await page.goto('./blog/first-lamp/#text')
  await page.getByRole('button', { name: messages.comments.show }).click()
  await expect(page.locator('iframe')).toBeFocused()
  await expect.poll(() => asked.map(session)).toEqual(['secret+word', 'secret+word'])
  expect(new URL(asked[1] ?? '').searchParams.get('origin')).toMatch(/\/blog\/first-lamp\/$/)
})

for (const [name, said] of [
  ['signs out', { signOut: true }],
  ['has a session that expired', { error: 'Bad credentials' }],
] as const)
  test(`a reader who ${name} sees the comments again without a session, which is forgotten`, async ({ page }) => {
    const asked = await openPost(page, { query: '?giscus=old', signedIn: said })
    await expect(page.locator('iframe')).toHaveAttribute('height', '345')
    await expect.poll(() => asked.map(session)).toEqual(['old', ''])
    expect(await kept(page)).toBeNull()
  })

test('a stored value in another form than giscus writes is not a session', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('giscus-session', '{broken'))
  const asked = await openPost(page)
  await page.getByRole('button', { name: messages.comments.show }).click()
  await expect(page.locator('iframe')).toHaveAttribute('height', '345')
  await expect.poll(() => asked.map(session)).toEqual([''])
})
