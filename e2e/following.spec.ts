/** What an owner may turn on, as a reader meets it. The fixture site has none of it: its page is served with what the components write, under the policy that publishing gives it. */

import { expect, type Page, test } from '@playwright/test'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { Comments } from '../components/comments.tsx'
import { words } from '../lib/words.ts'

const frame = 'https://giscus.app/en/widget?repo=o%2Fr&term=%2Fblog%2Ffirst-lamp%2F'
const comments = renderToStaticMarkup(
  createElement(Comments, { comments: { frame, discussions: 'https://github.com/o/r/discussions' } }),
)

/** Serves a post with comments, and a stand-in for giscus that says how tall it is. Returns what was asked of others. */
async function openPost(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.route('https://giscus.app/**', (route) => {
    asked.push(route.request().url())
    const body = '<h1>Stand-in</h1><script>parent.postMessage({ giscus: { resizeHeight: 345 } }, "*")</script>'
    return route.fulfill({ contentType: 'text/html', body })
  })
  await page.route('**/blog/first-lamp/', async (route) => {
    const response = await route.fetch()
    const html = (await response.text())
      .replace("frame-src 'none'", 'frame-src https://giscus.app')
      .replace('<nav class="onward"', `${comments}<nav class="onward"`)
    return route.fulfill({ response, body: html })
  })
  await page.goto('./blog/first-lamp/')
  return asked
}

test('comments come when a reader asks for them and not before, as tall as they are, and have the focus then', async ({
  page,
}) => {
  const asked = await openPost(page)
  const section = page.getByRole('region', { name: words.comments.label })
  await expect(section.getByRole('link', { name: words.comments.elsewhere })).toBeVisible()
  expect(asked).toEqual([])
  await section.getByRole('button', { name: words.comments.show }).press('Enter')
  const opened = section.locator('iframe')
  await expect(opened).toHaveAttribute('title', words.comments.label)
  await expect(opened).toHaveAttribute('height', '345')
  await expect(opened).toBeFocused()
  expect(asked).toHaveLength(1)
  const address = new URL(asked[0] ?? '')
  expect(address.searchParams.get('term')).toBe('/blog/first-lamp/')
  expect(address.searchParams.get('theme')).toBe('preferred_color_scheme')
})

test('comments take the colour scheme that the reader chose', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('scheme', 'dark'))
  const asked = await openPost(page)
  await page.getByRole('button', { name: words.comments.show }).click()
  await expect(page.locator('iframe')).toBeFocused()
  expect(new URL(asked[0] ?? '').searchParams.get('theme')).toBe('dark')
})
