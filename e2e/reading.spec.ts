/** Keyboard use, and what remains without scripts. On the fixture site. */
import { expect, type Locator, type Page, test as testOnFreshPage } from '@playwright/test'
import { laidOut } from './support/laid-out.ts'
import { testOnSharedPage as test } from './support/reader.ts'

/** Presses Tab until the element has the focus, like a keyboard user. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  throw new Error(`Tab did not reach ${target} in ${most} steps`)
}

test('the first Tab offers to skip to the content, and does', async ({ page }) => {
  await page.goto('')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('the colour scheme is chosen with arrow keys, stored for the next page, and can follow the system again', async ({
  page,
}) => {
  await page.goto('')
  const group = page.getByRole('group', { name: 'Colour scheme' })
  await tabTo(page, group.getByRole('radio', { name: 'Match system' }))
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await page.goto('archive/')
  await expect(group.getByRole('radio', { name: 'Dark' })).toBeChecked()
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'dark')
  await group.getByRole('radio', { name: 'Match system' }).press('Space')
  await expect(page.locator('html')).not.toHaveAttribute('data-theme')
})

test('focus is always visible: every stop of the front page is in the window with an outline', async ({ page }) => {
  await page.goto('')
  const stops = await page.locator('a:visible, button:visible, input:visible').count()
  for (let stop = 0; stop < Math.min(stops, 40); stop++) {
    await page.keyboard.press('Tab')
    const seen = await page.evaluate(() => {
      const element = document.activeElement
      const outlined = (one: Element | null | undefined) => one && getComputedStyle(one).outlineStyle !== 'none'
      return Boolean(outlined(element) || outlined(element?.closest('.entry, label')))
    })
    expect(seen, await page.evaluate(() => document.activeElement?.outerHTML)).toBe(true)
  }
})

test('going back restores the scroll position, far down a page whose lower parts are laid out late', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 })
  await page.goto('')
  // Every part has its own height now; before, the page below is an estimate.
  await laidOut(page)
  const link = page.locator('.part').last().getByRole('link').last()
  await link.scrollIntoViewIfNeeded()
  const height = async () => Math.round((await link.boundingBox())?.y ?? Number.NaN)
  const before = await height()
  await link.click()
  await page.waitForURL(/authors|blog/)
  await page.goBack()
  await expect.poll(height).toBe(before)
})

testOnFreshPage.describe('without scripts', () => {
  testOnFreshPage.use({ javaScriptEnabled: false })

  testOnFreshPage('features that need scripts are not offered', async ({ page }) => {
    await page.goto('')
    await expect(page.getByRole('radio')).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Archive' }).first()).toBeVisible()
  })
})
