/** Keyboard users walk pages from the first link to the last. On the fixture site. */
import { expect, type Locator, type Page, test as testOnFreshPage } from '@playwright/test'
import { messagesFor } from '../lib/core/messages/messages.ts'
import { laidOut } from './support/laid-out.ts'
import { testOnSharedPage as test } from './support/reader.ts'

const messages = messagesFor('en')
const { search: searchMessages } = messages

const article = './blog/field-notes/'

const focused = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Presses Tab until the element has the focus, like a keyboard user. */
async function tabTo(page: Page, target: Locator, most = 90): Promise<void> {
  for (let press = 0; press < most; press++) {
    if (await focused(target)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab did not reach ${target} in ${most} steps`)
}

test('the header: the skip link passes it, Tab walks through it, Enter opens each link', async ({ page }) => {
  await page.goto(article)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: messages.skipToContent })).toBeFocused()
  await expect(page.getByRole('link', { name: messages.skipToContent })).toBeInViewport({ ratio: 1 })
  const navigation = page.getByRole('navigation', { name: messages.mainNavigation })
  for (const link of await navigation.getByRole('link').all()) {
    await page.keyboard.press('Tab')
    await tabTo(page, link, 3)
  }
  await navigation.getByRole('link', { name: 'About' }).press('Enter')
  await expect(page).toHaveURL(/\/sub\/about\/$/)
})

testOnFreshPage(
  'the colour scheme: arrow keys choose among three, and the choice is stored and applied before the first paint',
  async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' })
    await page.goto(article)
    const scheme = (name: string) => page.getByRole('radio', { name, exact: true })
    await tabTo(page, scheme(messages.schemes.system))
    const background = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
    const light = await background()
    await page.keyboard.press('ArrowRight')
    await expect(scheme(messages.schemes.light)).toBeChecked()
    await page.keyboard.press('ArrowRight')
    await expect(scheme(messages.schemes.dark)).toBeChecked()
    const dark = await background()
    expect(dark).not.toBe(light)
    // Checked on the next page at its first content element, before anything is painted and before the deferred script.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return
        document.documentElement.dataset.first = getComputedStyle(document.documentElement).backgroundColor
        observer.disconnect()
      }).observe(document, { childList: true, subtree: true })
    })
    await page.goto('./archive/')
    await expect(page.locator('html')).toHaveAttribute('data-first', dark)
    await expect(scheme(messages.schemes.dark)).toBeChecked()
    await scheme(messages.schemes.dark).press('ArrowRight')
    await expect(scheme(messages.schemes.system)).toBeChecked()
    expect(await background()).toBe(light)
  },
)

test('on a phone Enter opens the contents, which lead to their sections', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  await page.goto(article)
  const contents = page.getByRole('navigation', { name: messages.contents, exact: true })
  await tabTo(page, contents.locator('summary'))
  await expect(contents.getByRole('link').first()).toBeHidden()
  await page.keyboard.press('Enter')
  await tabTo(page, contents.getByRole('link', { name: 'Code' }))
  await page.keyboard.press('Enter')
  const section = page.getByRole('heading', { name: 'Code' })
  await expect(section).toBeInViewport({ ratio: 1 })
  // The next Tab continues from there, not from the contents.
  await page.keyboard.press('Tab')
  expect(await section.evaluate((element) => element.contains(document.activeElement))).toBe(true)
})

test('on a wide page the contents are open and stay in view while the text scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(article)
  const link = page
    .getByRole('navigation', { name: messages.contents, exact: true })
    .getByRole('link', { name: 'Code' })
  await expect(link).toBeVisible()
  await page.getByRole('heading', { name: 'A warning' }).evaluate((heading) => heading.scrollIntoView())
  await expect(link).toBeInViewport({ ratio: 1 })
})

testOnFreshPage('Enter copies code, and the button confirms it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(article)
  await tabTo(page, page.getByRole('button', { name: messages.copy, exact: true }).first())
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: messages.copied })).toBeFocused()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('const lamp = { lit: false }')
})

test('Enter enlarges a picture, which keeps the focus, closes by Escape or its button, and returns the focus', async ({
  page,
}) => {
  await page.goto(article)
  const picture = page.getByRole('link', { name: /A bridge wide enough/ })
  const dialog = page.getByRole('dialog', { name: /A bridge wide enough/ })
  await tabTo(page, picture)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: messages.close })).toBeFocused()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('main, header, footer') ?? null)).toBeNull()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(picture).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: messages.close }).press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(picture).toBeFocused()
})

test('the search: Enter opens it, Tab and arrows walk it, Escape closes it and returns the focus', async ({ page }) => {
  await page.goto(article)
  const opener = page.getByRole('banner').getByRole('link', { name: searchMessages.search })
  const dialog = page.getByRole('dialog', { name: searchMessages.search })
  const field = dialog.getByRole('searchbox')
  const results = dialog.getByRole('list', { name: searchMessages.results }).getByRole('link')
  await tabTo(page, opener)
  await page.keyboard.press('Enter')
  await expect(field).toBeFocused()
  await page.keyboard.type('lamp')
  await expect(results.first()).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(results.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(field).toBeFocused()
  const stops = await walk(page)
  expect(stops.length).toBeGreaterThan(await results.count())
  await tabTo(page, results.nth(1))
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})

test('the search: Ctrl+K or ⌘K from anywhere, Enter follows a result, Escape returns to the previous focus', async ({
  page,
}) => {
  await page.goto(article)
  const dialog = page.getByRole('dialog', { name: searchMessages.search })
  const field = dialog.getByRole('searchbox')
  const link = page.getByRole('link', { name: 'link abroad' })
  await tabTo(page, link)
  for (const keys of ['Control+k', 'Meta+k']) {
    await page.keyboard.press(keys)
    await expect(field).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(link).toBeFocused()
  }
  await page.keyboard.press('Control+k')
  await page.keyboard.type('brakesong')
  await expect(dialog.getByRole('list', { name: searchMessages.results }).getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/sub\/blog\/guest\/$/)
})

test('the footer is reachable, with its feeds and the licence', async ({ page }) => {
  await page.goto(article)
  const footer = page.getByRole('contentinfo')
  for (const link of await footer.getByRole('link').all()) await tabTo(page, link, 120)
  await expect(footer.getByRole('link', { name: 'CC BY 4.0' })).toBeVisible()
})

test('a letter alone does nothing, nor does / once it is turned off', async ({ page }) => {
  await page.goto(article)
  await laidOut(page)
  await page.keyboard.press('/')
  await page.getByRole('dialog').getByRole('checkbox', { name: searchMessages.slashKey }).press('Space')
  await page.reload()
  await laidOut(page)
  const before = await page.locator('body').innerHTML()
  for (const key of 'abcdefghijklmnopqrstuvwxyz/?.') await page.keyboard.press(key)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.locator('body').innerHTML()).toBe(before)
})

for (const [address, width] of [
  ['./', 1280],
  [article, 1280],
  [article, 360],
  ['./authors/ada/', 360],
  ['./blog/page/2/', 1280],
] as const) {
  test(`every stop on ${address} at ${width} px shows its focus, is not covered and measures 24 px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 })
    await page.goto(address)
    expect((await walk(page)).length).toBeGreaterThan(10)
  })
}

/** Presses Tab until the walk leaves the page or comes round, checking every stop. Returns the stops. */
async function walk(page: Page): Promise<string[]> {
  const seen = new Set<string>()
  for (let press = 0; press < 150; press++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(stopFaults)
    if (!stop || seen.has(stop.key)) break
    seen.add(stop.key)
    expect(stop.faults, stop.html).toEqual([])
  }
  return [...seen]
}

/** In the page: faults of the element that has the focus. Null once the walk has left the page. */
function stopFaults(): { key: string; html: string; faults: string[] } | null {
  const element = document.activeElement
  if (!element || element === document.body) return null
  const outlined = (one: Element | null) => one !== null && getComputedStyle(one).outlineStyle !== 'none'
  const box = element.getBoundingClientRect()
  const faults: string[] = []
  if (!outlined(element) && !outlined(element.closest('.entry:has(:focus-visible), label')))
    faults.push('shows no focus')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  if (box.bottom < 0 || box.top > innerHeight || box.right < 0 || box.left > innerWidth) faults.push('is out of sight')
  else {
    // The middle of its first line: the box of a link over two lines may have nothing of the link in its middle.
    const line = element.getClientRects()[0] ?? box
    const [left, top] = [line.x + line.width / 2, line.y + line.height / 2]
    const above = document.elementFromPoint(left, Math.min(Math.max(top, 1), innerHeight - 1))
    const own = above && (element.contains(above) || above.contains(element) || above.closest('a') === element)
    if (!own && !element.closest('label')?.contains(above))
      faults.push(`is covered by ${above?.outerHTML.slice(0, 80)}`)
  }
  // WCAG 2.5.8 exempts links in a sentence and targets with enough space around them; ours have the size itself.
  const inSentence = element.closest('.prose, .meta, .deck, .note, .kicker, p, h1, h2, h3, h4, td') !== null
  const target = element.closest('label')?.getBoundingClientRect() ?? box
  if (!inSentence && (target.width < 23.5 || target.height < 23.5))
    faults.push(`measures ${Math.round(target.width)} by ${Math.round(target.height)}`)
  const index = [...document.querySelectorAll('*')].indexOf(element)
  return { key: `${index} ${x} ${y + scrollY}`, html: element.outerHTML.slice(0, 200), faults }
}
