/** Components of `.mdx` and additions of the enhancement script to a body, by role and text, with and without scripts. */
import { expect, test as testOnFreshPage } from '@playwright/test'
import { messagesFor } from '../lib/core/messages/messages.ts'
import { testOnSharedPage as test } from './support/reader.ts'

const messages = messagesFor('en')

test.beforeEach(({ page }) => page.goto('./components/'))

test('arrow keys change tabs, which show one panel at a time', async ({ page }) => {
  const tabs = page.getByRole('group', { name: 'Language' })
  await tabs.getByRole('radio', { name: 'Go' }).focus()
  await page.keyboard.press('ArrowRight')
  await expect(tabs.getByRole('radio', { name: 'TypeScript' })).toBeChecked()
  await expect(tabs.getByText('lamp.ts')).toBeVisible()
  await expect(tabs.getByText('lamp.go')).toBeHidden()
})

test('Docusaurus tabs start with their default', async ({ page }) => {
  const tabs = page.getByRole('group', { name: 'Lamp' })
  await expect(tabs.getByRole('radio', { name: 'Gas' })).toBeChecked()
  await expect(tabs.getByText('Lit by a lamplighter.')).toBeVisible()
  await expect(tabs.getByText('Filled at dusk.')).toBeHidden()
})

test('the calculator follows its sliders', async ({ page }) => {
  const calculator = page.getByRole('group', { name: messages.calculator.label })
  await expect(calculator).toContainText('4 h 19 min')
  await calculator.getByRole('slider', { name: messages.calculator.services }).press('Home')
  await expect(calculator).toContainText('43 min')
})

test('a chart has its figures as a table', async ({ page }) => {
  const chart = page.getByRole('figure').filter({ hasText: 'Lamps by street' })
  await expect(chart.getByRole('img', { name: 'Bar chart: Lamps by street' })).toBeVisible()
  await chart.getByText(messages.chartData).click()
  await expect(chart.getByRole('row', { name: /Mill Lane/ })).toContainText('30')
})

test('a scrolled explanation keeps the drawing of the step that is read in view', async ({ page }) => {
  const steps = page.getByRole('figure').filter({ hasText: 'The lamp store' })
  const drawing = (name: RegExp) => steps.getByRole('img', { name })
  const text = steps.getByText('There is no room for another.')
  await text.evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect(drawing(/At night/)).toBeInViewport()
  await expect(drawing(/At night/).locator('..')).toHaveCSS('opacity', '1')
  await expect(drawing(/In the morning/).locator('..')).toHaveCSS('opacity', '0')
  await steps.getByText('The cart has been here.').evaluate((element) => element.scrollIntoView({ block: 'center' }))
  await expect(drawing(/At noon/).locator('..')).toHaveCSS('opacity', '1')
  await expect(drawing(/At noon/)).toBeInViewport()
})

test('on a phone the drawing of a scrolled explanation covers no link that has the focus', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 720 })
  const steps = page.getByRole('figure').filter({ hasText: 'The lamp store' })
  const link = steps.getByRole('link', { name: 'The first lamp' })
  await steps.getByText('There is no room for another.').scrollIntoViewIfNeeded()
  await link.focus()
  const covered = await link.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    return !element.contains(document.elementFromPoint(left + width / 2, top + height / 2))
  })
  expect(covered).toBe(false)
})

test('in print and in a low window a scrolled explanation is a sequence of drawings', async ({ page }) => {
  const drawings = page.locator('.step-picture')
  const count = await drawings.count()
  expect(count).toBe(5)
  const allShown = async () => {
    for (let index = 0; index < count; index++) await expect(drawings.nth(index)).toHaveCSS('opacity', '1')
  }
  await page.setViewportSize({ width: 800, height: 300 })
  await allShown()
  await page.setViewportSize({ width: 800, height: 900 })
  await page.emulateMedia({ media: 'print' })
  await allShown()
})

test('a diagram has a text alternative', async ({ page }) => {
  await expect(page.getByRole('img', { name: /The gateway asks the lamp/ })).toBeVisible()
})

test('a diagram opens in large, and Escape closes it', async ({ page }) => {
  const large = page.locator('.diagram-large').first()
  await page.getByRole('button', { name: messages.enlargeDiagram }).first().click()
  await expect(large).toBeVisible()
  await expect(large.getByRole('img', { name: /The gateway asks the lamp/ })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(large).toBeHidden()
})

testOnFreshPage('the copy button copies the code of its block', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy' }).first().click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^func \(l \*Lamp\)/)
})

testOnFreshPage('a video requests nothing from another host until it is clicked', async ({ page }) => {
  const foreign: string[] = []
  page.on('request', (request) => {
    const { hostname } = new URL(request.url())
    if (hostname !== '127.0.0.1' && hostname !== 'localhost') foreign.push(hostname)
  })
  await page.reload()
  expect(foreign).toEqual([])
  await page.getByRole('link', { name: messages.watchOn('Big Buck Bunny', 'YouTube') }).click()
  await expect(page.getByTitle('Big Buck Bunny')).toHaveAttribute(
    'src',
    /^https:\/\/www\.youtube-nocookie\.com\/embed\//,
  )
  expect(foreign).toContain('www.youtube-nocookie.com')
})

testOnFreshPage.describe('without a script', () => {
  testOnFreshPage.use({ javaScriptEnabled: false })

  testOnFreshPage('everything is readable', async ({ page }) => {
    await expect(page.getByRole('group', { name: messages.calculator.label })).toContainText('4 h 19 min')
    await expect(page.getByRole('slider')).toHaveCount(0)
    for (const name of [/At noon: 9/, /Answered: Letter, 0 to 40/])
      await expect(page.getByRole('img', { name }).locator('..')).toHaveCSS('opacity', '1')
    await page.getByRole('radio', { name: 'TypeScript' }).check()
    await expect(page.getByText('lamp.ts')).toBeVisible()
    await expect(page.getByRole('link', { name: messages.watchOn('Big Buck Bunny', 'YouTube') })).toHaveAttribute(
      'href',
      'https://www.youtube.com/watch?v=aqz-KE-bpKQ',
    )
  })
})

test('a page with linked style sheets looks like the pages with inline style', async ({ page }) => {
  const look = async (address: string) => {
    await page.goto(address)
    return page.evaluate(() =>
      ['.head nav a', '.skip', 'main p', 'main h1', '.foot a'].map((selector) => {
        const style = getComputedStyle(document.querySelector(selector) ?? document.body)
        return [selector, style.color, style.font, style.textDecorationLine, style.marginBlockStart, style.position]
      }),
    )
  }
  // Every page links the sheet for paper.
  const sheets = page.locator('link[rel=stylesheet]:not([media^=print])')
  const held = await look('./guide/')
  await expect(sheets).toHaveCount(0)
  const linked = await look('./components/')
  await expect(sheets).not.toHaveCount(0)
  expect(linked).toEqual(held)
})
