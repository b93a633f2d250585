/** A section of the fixture site: its list, its items and the ways that lead to them. Everything but search works without scripts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { messagesFor } from '../lib/core/messages/messages.ts'
import { fixtureRoot } from '../scripts/test/fixture-site.ts'

const messages = messagesFor('en')
const { search: searchMessages } = messages

const main = (page: Page) => page.getByRole('main')
const published = (path: string) => readFileSync(join(fixtureRoot, 'out', path), 'utf8')

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the navigation leads to the list, ordered by a field, each item with its day and facts', async ({ page }) => {
    await page.goto('./')
    await page.getByRole('navigation', { name: messages.mainNavigation }).getByRole('link', { name: 'Talks' }).click()
    await expect(page).toHaveURL(/\/sub\/talks\/$/)
    await expect(page.getByRole('heading', { level: 2 })).toHaveText([
      'Light after dark',
      /^Small engines/,
      'A walk down the line',
    ])
    const first = main(page).getByRole('listitem').filter({ hasText: 'Light after dark' })
    await expect(first.getByRole('time')).toHaveAttribute('datetime', '2025-02-14T19:30')
    await expect(first.getByRole('term')).toHaveText(['Venue', 'Seats', 'Free of charge'])
    await expect(first.getByRole('definition')).toHaveText(['Engine shed, platform two', '1,200', messages.yes])
  })

  test('an item shows its fields, with links that lead somewhere', async ({ page }) => {
    await page.goto('./talks/')
    await page.getByRole('link', { name: 'Light after dark' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Light after dark')
    await expect(main(page).getByRole('definition').first()).toHaveText('14 February 2025, 19:30')
    await main(page).getByRole('link', { name: 'The first lamp' }).click()
    await expect(page).toHaveURL(/\/sub\/blog\/first-lamp\/$/)
    await page.goto('./talks/small-engines/')
    await main(page).getByRole('link', { name: 'handout.txt' }).click()
    await expect(page).toHaveURL(/\/sub\/talks\/small-engines\/handout\.txt$/)
  })

  test('its neighbours are those of the list', async ({ page }) => {
    await page.goto('./talks/small-engines/')
    const onward = page.getByRole('navigation', { name: messages.neighboursIn('Talks') })
    await expect(onward.getByRole('link')).toHaveText([
      `${messages.nextInList}A walk down the line`,
      `${messages.previousInList}Light after dark`,
    ])
  })

  test('lists that mix sections name that of an item, and lists of posts have none', async ({ page }) => {
    await page.goto('./categories/bridges/')
    await expect(main(page).getByRole('listitem').filter({ hasText: 'A walk down the line' })).toContainText('Talks')
    for (const list of ['./', './blog/', './archive/']) {
      await page.goto(list)
      await expect(main(page)).not.toContainText('A walk down the line')
    }
  })
})

test('search finds an item and names its section', async ({ page }) => {
  await page.goto('./talks/')
  await page.keyboard.press('Control+k')
  const dialog = page.getByRole('dialog', { name: searchMessages.search })
  await dialog.getByRole('searchbox').fill('shedword')
  const results = dialog.getByRole('list', { name: searchMessages.results })
  await expect(results.getByRole('link')).toHaveText(['Light after dark'])
  await expect(results.getByRole('listitem')).toContainText('Talks')
})

test('before anything is typed, search offers posts only', () => {
  const { recent } = JSON.parse(published('pagefind/search.json'))
  expect(recent).toHaveLength(5)
  expect(JSON.stringify(recent)).not.toContain('/talks/')
})

test('the section has a feed of its own; that of the site is one of posts', () => {
  const feed = published('talks/feed.xml')
  expect(feed.match(/<entry\b/g)).toHaveLength(3)
  expect(feed).toContain('shedword')
  expect(published('feed.xml')).not.toContain('shedword')
  expect(published('feeds/index.html')).toContain('/sub/talks/feed.xml')
})

test('sitemap, llms.txt and Markdown copies contain list and items', () => {
  const sitemap = published('sitemap.xml')
  for (const path of ['talks/', 'talks/light-after-dark/', 'talks/small-engines/', 'talks/down-the-line/'])
    expect(sitemap).toContain(`https://example.org/sub/${path}</loc>`)
  expect(published('llms.txt')).toMatch(/## Talks\n\n.*Light after dark/)
  expect(published('talks/light-after-dark/index.md')).toContain('Venue: Engine shed, platform two')
})
