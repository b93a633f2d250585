/** The editor of `npm run dev` in a real browser: what an author without a terminal does. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { post } from '../../lib/content/testing/tiny-site.ts'
import { messagesFor } from '../../lib/core/messages/messages.ts'
import { ensureChromium } from '../test/chromium-install.ts'
import { type RunningDev, startDev } from './running-dev.ts'

const root = mkdtempSync(join(tmpdir(), 'masthead-writing-'))
let dev: RunningDev
let browser: Browser
let page: Page
const failed: string[] = []

const put = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const read = (file: string) => readFileSync(join(root, file), 'utf8')
const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8' })
const wait = { timeout: 60_000 }
const patient = { timeout: 300_000 }

beforeAll(async () => {
  put('content/site.yml', 'title: Quarterly\ndescription: D.\nurl: https://example.org\n')
  put('content/authors/jane.md', '---\nname: Jane Doe\n---\n')
  put('content/authors/robin.md', '---\nname: Robin Ashdown\n---\n')
  put('content/posts/first.md', post({ title: 'First', author_staff_member: 'jane', date: '2025-12-01' }, 'Words.'))
  put('content/posts/moving.md', post({ title: 'Moving', date: '2025-11-02' }, 'Words.'))
  put('content/posts/leaving.md', post({ title: 'Leaving', date: '2025-11-01' }, 'Words.'))
  put('content/urls.txt', '/blog/leaving/\n')
  put('content/posts/later.md', post({ title: 'Later', author_staff_member: 'robin', date: '2027-02-03' }, 'Words.'))
  git('init', '-q', '-b', 'main')
  git('config', 'user.name', 'Jane Doe')
  git('config', 'user.email', 'jane@example.org')
  git('add', '-A')
  git('commit', '-qm', 'Begin')
  dev = await startDev(root, '2026-01-01')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  browser = await chromium.launch({ executablePath: await ensureChromium(), args })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await dev?.stop()
  rmSync(root, { recursive: true, force: true })
}, 60_000)
beforeEach(async () => {
  page = await (await browser.newContext()).newPage()
  page.setDefaultTimeout(120_000)
  failed.length = 0
  // A page of the site that is left while it is compiled gives up its transition, and Next reports a change that comes before it has
  // started; the preview loads the page again then. When a change comes while it starts, React renders the page anew by itself.
  page.on(
    'pageerror',
    (error) =>
      /ViewTransition|before initialization|Hydration failed/.test(String(error)) || failed.push(String(error)),
  )
})
afterEach(async () => {
  expect(failed).toEqual([])
  await page.context().close()
})

const text = () => page.getByRole('textbox', { name: /^Text of/ })
const saved = () => page.locator('.save-state', { hasText: /^Saved \d/ }).waitFor()
const axe = async () => {
  // The page in the frame has tests of its own.
  const { violations } = await new AxeBuilder({ page }).exclude('iframe').analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

it('the list is searched, filtered and walked by keyboard', async () => {
  await page.goto(`${dev.url}/edit/`, patient)
  const titles = () => page.locator('.document-title').allTextContents()
  await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor()
  expect((await titles()).slice(0, 2)).toEqual(['Later', 'First'])
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('jane first')
  expect(await titles()).toEqual(['First'])
  await page.keyboard.press('ArrowDown')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('First')
  await page.reload()
  await page.locator('.document-title').first().waitFor()
  expect(await titles()).toEqual(['First'])
  await page.getByRole('searchbox').fill('')
  await page.getByLabel('State').selectOption('scheduled')
  expect(await titles()).toEqual(['Later'])
  expect(await axe()).toEqual([])
}, 600_000)

it('a page leads to its document in the editor, which shows the page', async () => {
  await page.goto(`${dev.url}/blog/first/`, patient)
  await page.getByRole('link', { name: messagesFor('en').editHere, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'First' }).waitFor()
  expect(page.url()).toContain('file=content%2Fposts%2Ffirst.md')
  await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'First' }).waitFor(patient)
  expect(await axe()).toEqual([])
}, 600_000)

it('what is typed is saved, appears on the page, and is marked where it is wrong', async () => {
  await page.goto(`${dev.url}/edit/?file=content/posts/first.md`, patient)
  await text().press('ControlOrMeta+End')
  await page.keyboard.type('\n\nSee [the other](/blog/lates/).')
  await saved()
  expect(read('content/posts/first.md')).toContain('See [the other](/blog/lates/).')
  await page.frameLocator('iframe').getByRole('link', { name: 'the other' }).waitFor(patient)
  await page.locator('summary', { hasText: '1 error' }).click()
  await page.getByRole('button', { name: /lates/ }).waitFor()
  expect(await page.locator('.cm-lintRange-error').count()).toBeGreaterThan(0)
  await page.keyboard.press('ControlOrMeta+z')
}, 600_000)

it('a change made elsewhere appears around what is being typed', async () => {
  put('content/posts/shared.md', post({ title: 'Shared' }, 'One.\n\nTwo.\n\nThree.'))
  await page.goto(`${dev.url}/edit/?file=content/posts/shared.md`, patient)
  await text().press('ControlOrMeta+End')
  put('content/posts/shared.md', post({ title: 'Shared' }, 'ONE.\n\nTwo.\n\nThree.'))
  await page.keyboard.type('Four.')
  await page.locator('.save-state', { hasText: /^(Saved|Merged)/ }).waitFor()
  await expect
    .poll(() => read('content/posts/shared.md'), { timeout: 20_000 })
    .toMatch(/ONE\.\n\nTwo\.\n\nThree\.\n+Four\./)
  await expect.poll(() => text().textContent(), { timeout: 20_000 }).toMatch(/ONE\..*Four\./)
}, 600_000)

it('the text is left by Escape and Tab', async () => {
  await page.goto(`${dev.url}/edit/?file=content/posts/later.md`, patient)
  await text().press('Tab')
  expect(await page.evaluate('document.activeElement.classList.contains("cm-content")')).toBe(true)
  await page.keyboard.press('ControlOrMeta+z')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.classList.contains("cm-content")')).toBe(false)
}, 600_000)

it('text pasted from a word processor becomes Markdown, and plain text again by undo', async () => {
  put('content/posts/pasted.md', post({ title: 'Pasted' }, 'One.'))
  await page.goto(`${dev.url}/edit/?file=content/posts/pasted.md`, patient)
  await text().press('ControlOrMeta+End')
  await page.keyboard.press('Enter')
  await page.evaluate(() => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', '<p class="MsoNormal"><span style="color:red">A <b>bold</b> word</span></p>')
    clipboardData.setData('text/plain', 'A bold word')
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.querySelector('.cm-content')?.dispatchEvent(event)
  })
  await page.getByText('Pasted as Markdown. Undo once for the plain text.').waitFor()
  await expect.poll(() => read('content/posts/pasted.md'), wait).toContain('A **bold** word')
  await page.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => read('content/posts/pasted.md'), wait).toMatch(/\nA bold word\n?$/)
}, 600_000)

it('a change of the same lines is shown beside what is typed, and nothing is written until one is chosen', async () => {
  put('content/posts/disputed.md', post({ title: 'Disputed' }, 'One.'))
  await page.goto(`${dev.url}/edit/?file=content/posts/disputed.md`, patient)
  await text().press('ControlOrMeta+End')
  await page.context().setOffline(true)
  await page.keyboard.type('Mine.')
  await page
    .getByText(/^Not saved: npm run dev does not answer/)
    .first()
    .waitFor()
  put('content/posts/disputed.md', post({ title: 'Disputed' }, 'One.Theirs.'))
  await page.context().setOffline(false)
  await page.getByRole('dialog', { name: 'The same lines were changed elsewhere' }).waitFor()
  expect(await axe()).toEqual([])
  expect(read('content/posts/disputed.md')).toContain('Theirs.')
  await page.getByRole('button', { name: 'Keep mine' }).click()
  await saved()
  await expect.poll(() => read('content/posts/disputed.md'), wait).toContain('Mine.')
  expect(read('content/posts/disputed.md')).not.toContain('Theirs.')
}, 600_000)

it('text typed while the server is not running comes back with it, and is saved', async () => {
  put('content/posts/interrupted.md', post({ title: 'Interrupted' }, 'One.'))
  await page.goto(`${dev.url}/edit/?file=content/posts/interrupted.md`, patient)
  await text().press('ControlOrMeta+End')
  await dev.stop()
  await page.keyboard.type('Kept.')
  await page
    .getByText(/^Not saved: npm run dev does not answer/)
    .first()
    .waitFor()
  process.env.PORT = new URL(dev.url).port
  dev = await startDev(root, '2026-01-01')
  await page.goto(`${dev.url}/edit/?file=content/posts/interrupted.md`, patient)
  await page.getByText(/It is here again/).waitFor()
  await expect.poll(() => read('content/posts/interrupted.md'), wait).toContain('Kept.')
}, 600_000)

it('a renamed document leaves a redirect at the address that readers know', async () => {
  await page.goto(`${dev.url}/edit/?file=content/posts/moving.md`, patient)
  await page.getByRole('button', { name: 'File …' }).click()
  await page.getByLabel('Name of the file').fill('moved')
  expect(await page.getByLabel('Lead readers of the earlier address to the new one').isChecked()).toBe(true)
  expect(await axe()).toEqual([])
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await page.waitForURL(/file=content%2Fposts%2Fmoved\.md/)
  await page.getByRole('heading', { level: 1, name: 'Moving' }).waitFor()
  expect(read('content/posts/moved.md')).toMatch(/^redirect_from:\s+(?:- )?\/blog\/moving\/$/m)
  expect(existsSync(join(root, 'content/posts/moving.md'))).toBe(false)
}, 600_000)

it('a deleted document is recorded as gone', async () => {
  await page.goto(`${dev.url}/edit/?file=content/posts/leaving.md`, patient)
  await page.getByRole('button', { name: 'File …' }).click()
  await page.getByLabel('Delete content/posts/leaving.md').check()
  await page.getByRole('button', { name: 'Delete', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Documents' }).waitFor()
  expect(existsSync(join(root, 'content/posts/leaving.md'))).toBe(false)
  expect(read('content/urls.txt')).toMatch(/\/blog\/leaving\/ gone$/m)
}, 600_000)

it('a dropped picture asks what it shows, and is inserted where it was dropped', async () => {
  put('content/posts/dropped.md', post({ title: 'Dropped' }, 'One.'))
  await page.goto(`${dev.url}/edit/?file=content/posts/dropped.md`, patient)
  const bytes = [...(await dot())]
  await text().evaluate((target, numbers) => {
    const { bottom, left } = [...target.querySelectorAll('.cm-line')].at(-1)?.getBoundingClientRect() ?? new DOMRect()
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([new Uint8Array(numbers)], 'Grey Square.png', { type: 'image/png' }))
    const place = { clientX: left + 2, clientY: bottom - 4 }
    target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, ...place }))
  }, bytes)
  await page.getByRole('dialog', { name: 'Picture: Grey Square.png' }).waitFor()
  expect(await axe()).toEqual([])
  await page.getByLabel('Alternative text').fill('The list.')
  await page.getByRole('button', { name: 'Insert' }).click()
  await expect
    .poll(() => read('content/posts/dropped.md'), wait)
    .toMatch(/One\.\n+!\[The list\.\]\(\S*grey-square\.png\)/)
}, 600_000)

it('two tabs with the same document say so, until one is closed', async () => {
  const said = page.getByText(/^This document is also open in another tab/)
  await page.goto(`${dev.url}/edit/?file=content/posts/first.md`, patient)
  await page.getByRole('heading', { level: 1, name: 'First' }).waitFor()
  const second = await page.context().newPage()
  await second.goto(`${dev.url}/edit/?file=content/posts/first.md`, patient)
  await second.getByText(/^This document is also open in another tab/).waitFor()
  await said.waitFor()
  await second.close()
  await said.waitFor({ state: 'detached' })
}, 600_000)

it('nothing moves by itself for people who asked for less motion', async () => {
  const moving = async (reducedMotion: 'reduce' | 'no-preference') => {
    await page.emulateMedia({ reducedMotion })
    return page.evaluate(() => {
      const frame = document.querySelector('iframe')?.contentDocument?.documentElement
      return {
        animations: document.getAnimations().length,
        scrolling: frame && getComputedStyle(frame).scrollBehavior,
      }
    })
  }
  await page.goto(`${dev.url}/edit/?file=content/posts/first.md`, patient)
  await page.frameLocator('iframe').getByRole('heading', { level: 1, name: 'First' }).waitFor(patient)
  await expect.poll(async () => (await moving('no-preference')).scrolling, wait).toBe('smooth')
  expect(await moving('reduce')).toEqual({ animations: 0, scrolling: 'auto' })
}, 600_000)

/** A post from nothing to published, by its author, who has no terminal. */
it('a post is begun, written, mended, illustrated, published and committed', async () => {
  await page.goto(`${dev.url}/edit/`, patient)
  await page.getByRole('button', { name: 'New' }).click()
  await page.getByLabel('Title', { exact: true }).fill('Begun here')
  await page.getByLabel('Add an author').fill('Jane De')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Did you mean Jane Doe?' }).click()
  expect(await axe()).toEqual([])
  await page.getByRole('button', { name: 'Create' }).click()
  await page.getByRole('heading', { level: 1, name: 'Begun here' }).waitFor()
  const path = new URL(page.url()).searchParams.get('file') ?? ''
  expect(read(path)).toMatch(/^---\n(.*\n)*title: Begun here\n(.*\n)*---/)
  expect(read(path)).toContain('jane')
  expect(read(path)).toContain('draft: true')

  // Details: a change is one edit of the source.
  await page.getByLabel('Subtitle').fill('How it began')
  await page.getByLabel('Add a tag').fill('beginnings')
  await page.keyboard.press('Enter')
  await expect.poll(() => read(path), wait).toMatch(/^subtitle: How it began$/m)
  await expect.poll(() => read(path), wait).toMatch(/^tags:\n +- beginnings$/m)
  const series = page.getByRole('group', { name: 'Series' })
  await series.getByLabel('Name').fill('Beginnings')
  await series.getByLabel('Part').fill('2')
  await expect.poll(() => read(path), wait).toMatch(/^series: \{name: Beginnings, part: 2\}$/m)
  expect(await axe()).toEqual([])

  // Two mistakes in the source.
  await page.getByRole('button', { name: 'Details' }).click()
  await text().press('ControlOrMeta+Home')
  await page.keyboard.press('End')
  await page.keyboard.type('\nfeaturd: true\ndescripton: The beginning.')
  const mend = page.getByRole('region', { name: 'Problems' }).getByRole('button', { name: /^Mend/ })
  await page.locator('.problems summary').click()
  await expect.poll(() => mend.count(), wait).toBe(2)
  await mend.first().click()
  await expect.poll(() => mend.count(), wait).toBe(1)
  await mend.first().click()
  await expect.poll(() => read(path), wait).toMatch(/^featured: true\ndescription: The beginning\.$/m)

  // The text, a heading, a link and a picture.
  await text().press('ControlOrMeta+End')
  await page.keyboard.type('\nIt began with the first.')
  await page.keyboard.press('Shift+Home')
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: 'Title, heading or address' }).fill('fir')
  await page.getByRole('option', { name: /First/ }).waitFor()
  expect(await axe()).toEqual([])
  await page.getByRole('option', { name: /First/ }).click()
  await page.keyboard.press('ControlOrMeta+End')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Picture', exact: true }).click(),
  ])
  await chooser.setFiles({ name: 'A Dot.png', mimeType: 'image/png', buffer: await dot() })
  await page.getByLabel('Alternative text').fill('A red dot.')
  await page.getByRole('button', { name: 'Insert' }).click()
  await expect.poll(() => read(path), wait).toMatch(/\[It began with the first\.\]\(\/blog\/first\/\)/)
  await expect.poll(() => read(path), wait).toMatch(/!\[A red dot\.\]\(\S*a-dot\.png\)/)
  await page.frameLocator('iframe').getByRole('img', { name: 'A red dot.' }).waitFor(patient)

  // Published, and committed.
  await page.getByRole('button', { name: 'Publish …' }).click()
  await page.getByRole('radio', { name: 'Publish' }).check()
  await page.getByText(/^The next build publishes it/).waitFor()
  expect(await axe()).toEqual([])
  await page.getByRole('button', { name: 'Apply' }).click()
  await page.locator('.editor-bar .state', { hasText: 'Published' }).waitFor()
  await expect.poll(() => read(path), wait).not.toContain('draft')
  await saved()
  await page.goto(`${dev.url}/edit/?changes`)
  await page.getByRole('checkbox', { name: /Begun here/ }).waitFor()
  expect(await axe()).toEqual([])
  await page.getByRole('button', { name: 'Commit' }).click()
  await page.getByText('Nothing changed since the last commit.').waitFor()
  expect(git('show', '--stat', '--format=%an')).toMatch(/^Jane Doe\s[\s\S]*a-dot\.png/)
}, 900_000)

it('commits are pushed to the server of the repository', async () => {
  const server = join(root, 'server.git')
  git('init', '-q', '--bare', server)
  git('remote', 'add', 'origin', server)
  await page.goto(`${dev.url}/edit/?changes`, patient)
  await page.getByRole('button', { name: 'Push' }).click()
  await page.getByText('Pushed to origin/main.').waitFor()
  expect(git('--git-dir', server, 'rev-parse', 'main')).toBe(git('rev-parse', 'HEAD'))
  await page.getByText(/^On the branch main, as on the server/).waitFor()
}, 600_000)

/** A picture large enough to be published. */
const dot = () => page.screenshot({ clip: { x: 0, y: 0, width: 640, height: 400 } })
