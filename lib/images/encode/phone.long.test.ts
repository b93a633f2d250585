/** A page of twelve photographs on a phone: what it transfers, in which order, and whether anything moves. */

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { chromium } from 'playwright'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { findChromium } from '../../../scripts/test/chromium.ts'
import { messagesFor } from '../../core/messages/messages.ts'
import { cutLetters } from '../../fonts/make.ts'
import { pictureFinder } from '../files/picture-finder.ts'
import { imageHtml } from '../html/image-html.ts'
import { readRendition } from '../read/picture-store.ts'
import { photograph, siteWith } from '../testing/fixture.ts'
import { encodePictures } from './encode.ts'

const executablePath = findChromium() ?? undefined

it.runIf(executablePath)(
  'twelve photographs of 4000 × 3000: 150 kB before scrolling, 800 kB after, nothing moves',
  async () => {
    const photo = await photograph(1)
    const variants = await Promise.all(
      Array.from({ length: 12 }, async (_, i) => {
        const variant = await sharp(photo)
          .flop(i % 2 === 1)
          .flip(i % 4 > 1)
          .linear(1 - i * 0.02, i * 2)
          .jpeg({ quality: 90 })
          .toBuffer()
        return [`public/images/${i}.jpg`, variant] as const
      }),
    )
    const siteRoot = siteWith(Object.fromEntries(variants))
    const cacheFolder = path.join(siteRoot, 'cache')
    const finder = pictureFinder({ siteRoot, cacheFolder })
    const address = { origin: 'http://127.0.0.1', base: '' }
    const images = await Promise.all(
      variants.map(async (_, i) => {
        const found = await finder.find({ source: `/images/${i}.jpg`, documentPath: 'content/posts/x.md' })
        return imageHtml(
          found,
          { alt: `Photograph ${i}`, standalone: true },
          { address, messages: messagesFor('en'), isLead: i === 0 },
        )
      }),
    )
    const began = Date.now()
    const { total } = await encodePictures(finder.found(), { siteRoot, cacheFolder, cutLetters })
    const cold = Date.now() - began
    const again = Date.now()
    expect(await encodePictures(finder.found(), { siteRoot, cacheFolder, cutLetters })).toMatchObject({ encoded: 0 })
    console.log(
      `${total} files: ${((total * 1000) / cold).toFixed(1)} a second cold, ${((total * 1000) / (Date.now() - again)).toFixed(0)} warm`,
    )

    const text =
      '<p>A paragraph that is as long as paragraphs are, so that a few lines stand between two pictures. '.padEnd(
        1000,
        'It goes on. ',
      )
    const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>x</title><style>body{margin:0 1rem}header{height:500px}figure{margin:0}img{max-width:100%;height:auto}</style></head><body><header>Masthead, headline, byline and a drawn cover</header>${images.map((image) => `${image}${text}</p>`).join('')}</body></html>`
    const server = createServer(async (request, response) => {
      const name = /^\/i\/(.+)$/.exec(request.url ?? '')?.[1]
      if (!name) return response.setHeader('Content-Type', 'text/html').end(page)
      const content = readRendition(cacheFolder, name)
      response.setHeader('Content-Type', name.endsWith('avif') ? 'image/avif' : 'image/jpeg').end(content)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--force-effective-connection-type=4G'],
    })
    try {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
      const tab = await context.newPage()
      const requests: { name: string; bytes: number }[] = []
      tab.on('response', async (response) => {
        const name = new URL(response.url()).pathname
        if (name.startsWith('/i/')) requests.push({ name, bytes: (await response.body()).length })
      })
      await tab.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'networkidle' })
      const bytes = () => requests.reduce((sum, request) => sum + request.bytes, 0)
      expect(images[0]).toContain(requests[0]?.name)
      expect(bytes()).toBeLessThanOrEqual(150_000)
      for (let y = 0; y < 12; y++) {
        await tab.mouse.wheel(0, 800)
        await tab.waitForLoadState('networkidle')
      }
      await tab.locator('img').last().scrollIntoViewIfNeeded()
      await expect.poll(() => requests.length, { timeout: 10_000 }).toBe(12)
      expect(requests.every(({ name }) => name.endsWith('-800.avif'))).toBe(true)
      expect(bytes()).toBeLessThanOrEqual(800_000)
      const shift = await tab.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(list.getEntries().reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)),
            ).observe({ type: 'layout-shift', buffered: true })
            setTimeout(() => resolve(0), 500)
          }),
      )
      expect(shift).toBe(0)
    } finally {
      await browser.close()
      server.close()
    }
  },
)
