/** Resolves once the script has shown every part of a page, even far below: from then on the page no longer changes. */
import type { Page } from '@playwright/test'

export async function laidOut(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<HTMLElement>('.part, .foot')].every(
      (part) => part.style.contentVisibility === 'visible',
    ),
  )
}
