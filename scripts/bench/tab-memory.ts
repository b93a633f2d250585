/** Measures what a tab of the editor keeps while somebody types, pastes and undoes. */
import type { CDPSession, Page } from 'playwright'

/** Prints the heap of the tab after the collector ran, in ten steps; another document is opened in between. */
export async function tabMemory(page: Page, keys: number): Promise<void> {
  const address = page.url()
  const session = await page.context().newCDPSession(page)
  console.log(`\nThe tab during ${keys} keys, with pastes, undone edits and saves:`)
  await print(session, 0)
  const step = Math.ceil(keys / 10)
  for (let done = step; done <= keys; done += step) {
    await type(page, step)
    await page.waitForTimeout(1500)
    await print(session, done)
    if (done !== step * 5) continue
    await page.getByRole('link', { name: 'Documents' }).click()
    await page.locator('.document-title').nth(3).click()
    await page.locator('.cm-content').waitFor()
    await page.goto(address)
  }
}

async function type(page: Page, count: number): Promise<void> {
  await page.locator('.cm-content').press('ControlOrMeta+End')
  for (let typed = 0; typed < count; typed += 25) {
    await page.keyboard.type(`\nWord after word ${typed}. `, { delay: 30 })
    if (typed % 150 === 0) {
      await page.evaluate(paste)
      await page.waitForTimeout(200)
      await page.keyboard.press('ControlOrMeta+z')
    }
  }
}

const paste = `(() => {
  const clipboardData = new DataTransfer()
  clipboardData.setData('text/html', '<p>Some <b>bold</b> words, ' + 'again and '.repeat(50) + '</p>')
  clipboardData.setData('text/plain', 'Some bold words')
  document.querySelector('.cm-content').dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
})()`

async function print(session: CDPSession, keys: number): Promise<void> {
  await session.send('HeapProfiler.collectGarbage')
  await session.send('Performance.enable')
  const { metrics } = await session.send('Performance.getMetrics')
  const of = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
  const counts = ['Nodes', 'Documents', 'JSEventListeners'].map((name) => `${of(name)} ${name}`).join(', ')
  console.log(`  ${keys} keys: ${(of('JSHeapUsedSize') / 1e6).toFixed(1)} MB of heap, ${counts}`)
}
