/** When the script has shown every part of a page, those far below included: from here on nothing of the page changes by itself. */
import type { Page } from '@playwright/test'

export async function laidOut(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.part, .foot')].every(
      (part) => part.style.contentVisibility === 'visible',
    ),
  )
}
