/** Search as readers use it: from any page by button or shortcut, from its own page, by keyboard alone, and without scripts. */
import { expect, type Page } from '@playwright/test'
import { messagesFor } from '../lib/core/messages/messages.ts'
import { axeFaults } from './support/axe.ts'
import { test } from './support/reader.ts'

const messages = messagesFor('en')
const { search: searchMessages } = messages

const dialog = (page: Page) => page.getByRole('dialog', { name: searchMessages.search })
const field = (page: Page) => dialog(page).getByRole('searchbox')
const list = (page: Page) => dialog(page).getByRole('list', { name: searchMessages.results })
const results = (page: Page) => list(page).getByRole('link')

/** Tests share the page, so that the index is loaded once: what one leaves behind is cleared before the next. */
async function openSearch(page: Page, baseURL = ''): Promise<void> {
  await page.goto(`${baseURL}blog/first-lamp/`)
  await page.getByRole('banner').getByRole('link', { name: searchMessages.search }).click()
  await expect(field(page)).toBeFocused()
}

test('nothing of the search is loaded before a reader searches', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => asked.push(new URL(request.url()).pathname))
  await page.goto('./blog/first-lamp/')
  expect(asked.filter((path) => /search|pagefind/.test(path))).toEqual([])
})

test('a word of the third paragraph of one post finds the post, marked in its excerpt', async ({
  reader: { page },
  baseURL,
}) => {
  await openSearch(page, baseURL)
  await field(page).fill('meltword')
  await expect(results(page)).toHaveText(['Winter on the line'])
  await expect(dialog(page).locator('mark')).toHaveText('meltword,')
  await expect(list(page).getByRole('listitem')).toContainText('A frozen hinge is warmed with a meltword')
  await field(page).fill('foldedword')
  await expect(results(page)).toHaveText(['Field notes with every form Folded'])
  await expect(dialog(page).locator('mark')).toHaveText('foldedword.')
  await expect(dialog(page).getByRole('status')).toHaveText(searchMessages.found(1, 'foldedword'))
  await results(page).first().click()
  await expect(page).toHaveURL(/\/blog\/field-notes\//)
})

test('text typed before the search has loaded is not lost', async ({ page }) => {
  let arrive = () => {}
  const waiting = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route(/assets\/search\.\w+\.js$/, async (route) => {
    await waiting
    await route.continue()
  })
  await page.goto('./blog/first-lamp/')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('melt')
  arrive()
  await expect(field(page)).toHaveValue('melt')
  await page.keyboard.type('word')
  await expect(results(page)).toHaveText(['Winter on the line'])
})

test('a misspelt word of a title is corrected by a click', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  await field(page).fill('footplaet')
  const meant = dialog(page).getByRole('link', { name: 'footplate', exact: true })
  await expect(meant).toBeVisible()
  await meant.click()
  await expect(results(page).first()).toHaveText('A guest on the footplate')
})

test('a word of a title weighs more than one of a text', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  for (const [word, title] of [
    ['lamp', 'The first lamp'],
    ['bridge', 'A bridge by two hands'],
    ['rail', 'Small steps: the rail'],
  ] as const) {
    await field(page).fill(word)
    await expect(dialog(page).getByRole('status')).toContainText(`“${word}”`)
    await expect(results(page).first()).toHaveText(title)
    expect(await results(page).count()).toBeGreaterThan(1)
  }
})

test('results are narrowed by category, author and year', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  await field(page).fill('lamp')
  await expect(results(page).first()).toBeVisible()
  const before = await results(page).count()
  await dialog(page)
    .getByRole('combobox', { name: searchMessages.filters.category, exact: true })
    .selectOption('bridges')
  await expect(results(page)).not.toHaveCount(before)
  for (const label of Object.values(searchMessages.filters)) {
    const filter = dialog(page).getByRole('combobox', { name: label, exact: true })
    await expect(filter).toBeVisible()
    await expect(filter.locator('option').first()).toHaveText(label)
  }
})

test('other scripts and accents are found', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  await field(page).fill('灯台')
  await expect(results(page).first()).toHaveText('灯台と橋について')
  await field(page).fill('القرية')
  await expect(results(page).first()).toHaveText('جسر صغير فوق النهر')
})

test('a page is found, and text that only its tags contain is not shown', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  await field(page).fill('about')
  await expect(results(page).filter({ hasText: 'About' }).first()).toHaveAttribute('href', /\/about\/$/)
  // The private characters that separate text and tags in the index are never visible.
  await field(page).fill('lamp')
  await expect(dialog(page).getByRole('status')).toContainText('“lamp”')
  expect(await list(page).textContent()).not.toMatch(/[\ue000-\ue004↩]/)
})

test('a link to a search shows its results, and the address follows what is typed', async ({
  reader: { page },
  baseURL,
}) => {
  await page.goto(`${baseURL}search/?q=lanternword`)
  const main = page.getByRole('main')
  await expect(main.getByRole('listitem').getByRole('link').last()).toHaveText('The first lamp')
  await main.getByRole('searchbox').fill('brakesong')
  await expect(main.getByRole('listitem').getByRole('link').last()).toHaveText('A guest on the footplate')
  await expect(page).toHaveURL(/\?q=brakesong$/)
})

test('nothing unpublished or unlisted is found', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  for (const word of ['whisperword', 'draftword', 'scheduledword', 'expiredword', 'silentword']) {
    await field(page).fill(word)
    await expect(dialog(page).getByRole('status')).toHaveText(searchMessages.none(word))
  }
})

test('the line under the headline, the note of an update and a caption are found and shown', async ({
  reader: { page },
  baseURL,
}) => {
  await openSearch(page, baseURL)
  for (const [word, title, shown] of [
    ['deckword', 'Field notes with every form', 'A deck that says deckword.'],
    ['noteword', 'Corrected since', 'The gauge was wrong by an inch; noteword.'],
    ['"opened"', 'A bridge by two hands', 'The bridge on the day it opened.'],
  ] as const) {
    await field(page).fill(word)
    await expect(results(page)).toHaveText([title])
    await expect(list(page)).toContainText(shown)
  }
})

test('a hit inside a section names it and leads to its heading', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  await field(page).fill('trim burning')
  await expect(results(page)).toHaveText(['Field notes with every form A warning'])
  await expect(list(page)).toContainText('Never trim a burning wick.')
  await results(page).click()
  await expect(page).toHaveURL(/\/blog\/field-notes\/#a-warning$/)
})

test('people and categories are found and named as such, as pages are', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  for (const [query, title, kind] of [
    ['Noor Haddad', 'Noor Haddad', 'person'],
    ['bridges', 'bridges', 'category'],
    ['imprint', 'Imprint', 'page'],
  ] as const) {
    await field(page).fill(query)
    const item = list(page)
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: title, exact: true }) })
    await expect(item).toContainText(searchMessages.kinds[kind] ?? '')
  }
})

test('a word that no text has finds nothing, not what begins alike, and articles are offered', async ({
  reader: { page },
  baseURL,
}) => {
  await openSearch(page, baseURL)
  await field(page).fill('lampooning')
  await expect(dialog(page).getByRole('status')).toHaveText(searchMessages.none('lampooning'))
  await expect(list(page)).toHaveCount(0)
  await expect(dialog(page).getByRole('heading', { name: searchMessages.recent })).toBeVisible()
  // Words with the same stem are hits.
  await field(page).fill('carrying wagons')
  await expect(results(page).first()).toHaveText(/^A bridge by two hands/)
  // One unknown word of two is dropped.
  await field(page).fill('trusswork zyzzyva')
  await dialog(page).getByRole('link', { name: 'trusswork', exact: true }).click()
  await expect(results(page)).toHaveText(['A bridge by two hands'])
})

test('the empty dialog offers recent articles and categories, which the arrow keys reach', async ({ page }) => {
  await page.goto('./blog/first-lamp/')
  await page.keyboard.press('Control+k')
  const offered = dialog(page).getByRole('listitem').getByRole('link')
  await expect(offered.first()).toBeVisible()
  await expect(dialog(page).getByRole('heading')).toHaveText([searchMessages.recent, searchMessages.categories])
  await page.keyboard.press('ArrowDown')
  await expect(offered.first()).toBeFocused()
  await field(page).fill('meltword')
  await expect(results(page)).toHaveCount(1)
  await expect(dialog(page).getByRole('heading')).toHaveCount(0)
  await field(page).fill('')
  await expect(dialog(page).getByRole('heading')).toHaveCount(2)
  await dialog(page).getByRole('link', { name: 'bridges', exact: true }).click()
  await expect(page).toHaveURL(/\/categories\/bridges\/$/)
})

test('where a filter hides every result, searching without it is offered', async ({ page }) => {
  await page.goto('./blog/first-lamp/')
  await page.keyboard.press('Control+k')
  await field(page).fill('trusswork')
  await expect(results(page)).toHaveCount(1)
  await dialog(page).getByRole('combobox', { name: searchMessages.filters.year }).selectOption('2025')
  await expect(dialog(page).getByRole('status')).toHaveText(searchMessages.none('trusswork'))
  await dialog(page).getByRole('link', { name: searchMessages.withoutFilters }).click()
  await expect(results(page)).toHaveCount(1)
})

test('results in another language say so', async ({ reader: { page }, baseURL }) => {
  await openSearch(page, baseURL)
  await field(page).fill('灯台')
  await expect(results(page).first()).toHaveAttribute('lang', 'ja')
  await field(page).fill('القرية')
  await expect(results(page).first()).toHaveAttribute('lang', 'ar')
  await expect(results(page).first()).toHaveAttribute('dir', 'rtl')
  await field(page).fill('trusswork')
  await expect(results(page)).not.toHaveAttribute('lang')
})

test('/ opens the search, but not while typing, and a reader can turn it off', async ({ page }) => {
  await page.goto('./search/')
  const opener = page.getByRole('banner').getByRole('link', { name: searchMessages.search })
  await expect(opener).toHaveAccessibleDescription(/\(\/, (Ctrl|⌘) K\)/)
  await page.getByRole('main').getByRole('searchbox').pressSequentially('a/b')
  await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('a/b')
  await expect(dialog(page)).toHaveCount(0)
  await opener.focus()
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type('a/b')
  await expect(field(page)).toHaveValue('a/b')
  await dialog(page).getByRole('checkbox', { name: searchMessages.slashKey }).uncheck()
  await page.keyboard.press('Escape')
  await expect(opener).toHaveAccessibleDescription(/\((Ctrl|⌘) K\)/)
  await page.goto('./blog/first-lamp/')
  await expect(opener).toHaveAccessibleDescription(/\((Ctrl|⌘) K\)/)
  await page.keyboard.press('/')
  await page.keyboard.press('Control+k')
  // Had / opened the dialog, it would stand in the field.
  await expect(field(page)).toHaveValue('')
  await dialog(page).getByRole('checkbox', { name: searchMessages.slashKey }).check()
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await page.keyboard.press('/')
  await expect(field(page)).toBeFocused()
})

test('a / pressed before the frame in which the dialog is gone opens it again', async ({ page }) => {
  await page.goto('./blog/first-lamp/')
  await page.keyboard.press('Control+k')
  await dialog(page).getByRole('checkbox', { name: searchMessages.slashKey }).focus()
  await page.evaluate(() => {
    const press = (key: string) =>
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    press('Escape')
    press('/')
  })
  await expect(field(page)).toBeFocused()
})

test('without scripts the page of the search offers articles and categories, and leads to the archive', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' })
  const page = await context.newPage()
  await page.goto('./blog/first-lamp/')
  await page.getByRole('banner').getByRole('link', { name: searchMessages.search }).click()
  await expect(page.getByRole('main').getByRole('heading', { name: searchMessages.recent })).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'bridges', exact: true }).last()).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: messages.archive }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(messages.archive)
  await context.close()
})

test('the open dialog is accessible in both schemes, and requests nothing from other hosts', async ({
  reader: { page, faults },
  baseURL,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto(`${baseURL}blog/first-lamp/`)
    await page.keyboard.press('Control+k')
    await expect(dialog(page).getByRole('heading')).toHaveCount(2)
    expect(await axeFaults(page)).toEqual([])
    await field(page).fill('lamp')
    await expect(results(page).first()).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
    await field(page).fill('footplaet')
    await expect(dialog(page).getByRole('link', { name: 'footplate', exact: true })).toBeVisible()
    expect(await axeFaults(page)).toEqual([])
  }
  expect(faults()).toEqual([])
})
