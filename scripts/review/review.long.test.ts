import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { afterAll, expect, test } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { runScript } from '../../lib/core/tool.ts'
import { ensureChromium } from '../test/chromium-install.ts'

const site = mkdtempSync(join(tmpdir(), 'review-'))
afterAll(() => rmSync(site, { recursive: true, force: true }))

const git = (...args: string[]) =>
  spawnSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args], {
    cwd: site,
  })

const run = (command: string, ...args: string[]) =>
  runScript(command, [`--site=${site}`, '--as-of=2026-03-01', ...args], { quiet: true })

/** Name → bytes of every file below a folder of the site. */
function files(folder: string): Map<string, Buffer> {
  const root = join(site, folder)
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()
  return new Map(
    names.filter((name) => statSync(join(root, name)).isFile()).map((name) => [name, readFileSync(join(root, name))]),
  )
}

/** Entries of the second that are missing or different in the first. */
const differing = (one: Map<string, Buffer>, other: Map<string, Buffer>) =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => !one.get(name)?.equals(other.get(name) ?? Buffer.of()),
  )

/** Opens the edition from disk, in a folder of another name, and follows a link. */
async function readFromFolder() {
  const folder = join(site, 'sent by mail')
  cpSync(join(site, 'out-review'), folder, { recursive: true })
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args })
  try {
    const page = await browser.newPage()
    await page.goto(pathToFileURL(join(folder, 'blog/field-notes/index.html')).href)
    const picture = page.locator('[data-body] img').first()
    const pictures = await picture.evaluate((image: HTMLImageElement) =>
      image.decode().then(() => image.naturalWidth > 0),
    )
    const enhanced = await page.locator('button.copy').first().isVisible()
    const font = await page.evaluate('document.fonts.load("1em Text").then(([face]) => face.status)')
    await page.goto(pathToFileURL(join(folder, 'index.html')).href)
    await page.getByRole('link', { name: 'Broken' }).first().click()
    const heading = await page.getByRole('heading', { level: 1 }).textContent()
    return { heading, pictures, enhanced, font }
  } finally {
    await browser.close()
  }
}

test('a review shows unpublished documents, changes and problems, and does not change a byte of a build', async () => {
  cpSync(join(repositoryRoot, 'e2e/site/content'), join(site, 'content'), { recursive: true })
  cpSync(join(repositoryRoot, 'e2e/site/public'), join(site, 'public'), { recursive: true })
  git('init', '-q', '-b', 'main')
  git('add', '-A')
  git('commit', '-q', '-m', 'base')
  const first = await run('build')
  expect(first.code, first.output).toBe(0)
  const published = files('out')

  const post = join(site, 'content/posts/2024-02-05-two-hands.md')
  const original = readFileSync(post, 'utf8')
  writeFileSync(post, original.replace('Every beam has a number', 'Every beam has a letter, a number'))
  writeFileSync(
    join(site, 'content/posts/2026-02-01-broken.mdx'),
    '---\ntitle: Broken\nauthor_staff_member: adda\n---\n{1 +}\n',
  )
  const reviewed = await run('review', '--base=main')
  expect(reviewed.code, reviewed.output).toBe(0)

  expect(differing(files('out'), published)).toEqual([])
  const edition = files('out-review')
  const page = (name: string) => edition.get(name)?.toString('utf8') ?? ''
  expect(
    [...edition].filter(([name, bytes]) => name.endsWith('.html') && !/noindex/.test(bytes.toString('utf8'))),
  ).toEqual([])
  expect(page('robots.txt')).toContain('Disallow: /')
  expect(page('blog/unfinished/index.html')).toContain('Draft')
  expect(page('blog/tomorrow/index.html')).toContain('Scheduled for 1 January 2099')
  expect(page('blog/two-hands/index.html')).toMatch(/<p data-change="Changed">Every beam has a letter/)
  expect(page('blog/broken/index.html').match(/did you mean ada\?/g)).toHaveLength(1)
  expect(page('index.html')).toContain('href="./blog/broken/index.html"')
  const fromRoot = [...edition.keys()]
    .filter((name) => name.endsWith('.html') && name !== '404.html')
    .flatMap((name) => page(name).match(/ (?:href|src|srcset|action)="\/sub\/(?!_next\/[^"]*\.js")[^"]*"/g) ?? [])
  expect(fromRoot).toEqual([])
  expect(await readFromFolder()).toEqual({ heading: 'Broken', pictures: true, enhanced: true, font: 'loaded' })
  expect([...edition.keys()].filter((name) => /sitemap|^og\/|llms/.test(name))).toEqual([])
  expect(page('review.md')).toContain('content/posts/2026-02-01-broken.mdx')

  writeFileSync(post, original)
  rmSync(join(site, 'content/posts/2026-02-01-broken.mdx'))
  const second = await run('build')
  expect(second.code, second.output).toBe(0)
  expect(differing(files('out'), published)).toEqual([])
  expect(existsSync(join(site, 'out-review/blog/broken/index.html'))).toBe(true)
}, 1_800_000)
