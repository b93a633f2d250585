import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, expect, it } from 'vitest'
import { drawJpeg } from '../../lib/images/index.ts'
import { random } from '../bench/random.ts'
import { ensureChromium } from '../test/chromium-install.ts'
import { type RunningDev, startDev } from './running-dev.ts'

const edits = 200
const editsOfBatch = 10
const next = random('two writers')
const pick = <Item>(all: readonly Item[]): Item => all[Math.floor(next() * all.length)] as Item

const root = mkdtempSync(join(tmpdir(), 'masthead-edits-'))
const picture = await drawJpeg(
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle r="90"/></svg>',
)
let dev: RunningDev | undefined
let browser: Browser | undefined
afterAll(async () => {
  await browser?.close()
  await dev?.stop()
  rmSync(root, { recursive: true, force: true })
})

/** The expected state: readable posts, unreadable files, the names of the site and its author. */
const posts = new Map<string, { title: string; body: string }>()
const broken = new Map<string, ReadonlySet<string>>()
const truth = { site: 'Edits', author: 'Jane', siteBroken: false }
/** Files that a writer is currently editing. */
const busy = new Set<string>()
let count = 0

const put = (file: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, file)), { recursive: true })
  writeFileSync(join(root, file), text)
}
const source = ({ title, body }: { title: string; body: string }) =>
  `---\ntitle: ${title}\ndate: 2020-01-02\nauthor_staff_member: jane\ncategories: [words]\n---\n${body}\n`
const fresh = () => `content/posts/${pick(['', '', 'folder/', 'deep/folder/'])}post-${++count}.md`
const titlesSeen = new Map<string, Set<string>>()
const set = (file: string, post: { title: string; body: string }) => {
  posts.set(file, post)
  broken.delete(file)
  titlesSeen.set(file, (titlesSeen.get(file) ?? new Set()).add(post.title))
}
const forget = (file: string) => {
  posts.delete(file)
  broken.delete(file)
  titlesSeen.delete(file)
}
const idle = (files: Iterable<string>) => [...files].filter((file) => !busy.has(file))

/** Writes in two steps like a slow editor, with a file that ends in the middle of its front matter in between. */
async function writeSlowly(file: string, text: string): Promise<void> {
  busy.add(file)
  put(file, text.slice(0, 12))
  for (let turn = Math.floor(next() * 40); turn > 0; turn--) await setImmediate()
  put(file, text)
  busy.delete(file)
}

const changes: (() => Promise<void> | void)[] = [
  // Three times as often as the rest, since this is what people mostly do.
  ...Array.from({ length: 3 }, () => async () => {
    const file = pick(idle([...posts.keys(), ...broken.keys()])) ?? fresh()
    const post = { title: `Title ${++count}`, body: `Body ${count}.` }
    await writeSlowly(file, source(post))
    set(file, post)
  }),
  async () => {
    const file = fresh()
    const post = { title: `Title ${++count}`, body: `Body ${count}. ![A dot](/images/dot.jpg)` }
    await writeSlowly(file, source(post))
    set(file, post)
  },
  () => {
    const from = pick(idle(posts.keys()))
    const post = from && posts.get(from)
    if (!from || !post) return
    const to = fresh()
    mkdirSync(dirname(join(root, to)), { recursive: true })
    renameSync(join(root, from), join(root, to))
    forget(from)
    set(to, post)
  },
  () => {
    const file = idle(posts.keys()).length > 3 ? pick(idle([...posts.keys(), ...broken.keys()])) : undefined
    if (!file) return
    rmSync(join(root, file))
    forget(file)
  },
  () => {
    const file = pick(idle(posts.keys()))
    if (!file) return
    put(file, '---\ntitle: [never closed\ndate: 2020-01-02\n---\nText.\n')
    posts.delete(file)
    broken.set(file, titlesSeen.get(file) ?? new Set())
  },
  () => {
    truth.author = `Jane ${++count}`
    put('content/authors/jane.md', `---\nname: ${truth.author}\n---\n`)
  },
  () => put('content/categories/words.md', `---\ntitle: Words ${++count}\n---\n`),
  () => {
    truth.siteBroken = next() < 0.5
    if (!truth.siteBroken) truth.site = `Edits ${++count}`
    put('content/site.yml', truth.siteBroken ? 'title: [\n' : siteFile())
  },
  () => put('public/images/dot.jpg', next() < 0.5 ? picture : picture.subarray(0, 90)),
]
const siteFile = () => `title: ${truth.site}\ndescription: D\nurl: https://example.org\n`

async function writer(name: string, all: number): Promise<void> {
  for (let done = 0; done < all; done++) {
    await pick(changes)()
    await setImmediate(name)
  }
}

/** What the page shows: titles in the archive, file names in its list of problems, the name of the site. */
const shown = `({
  titles: [...document.querySelectorAll('.archive-list time + a')].map(({ textContent }) => textContent).sort(),
  problems: [...document.querySelectorAll('.problem-list li')].map(({ textContent }) => textContent),
  site: document.title,
})`
type Shown = { titles: string[]; problems: string[]; site: string }

/** Whether the page is up to date; a broken post may be listed under any title it had. */
function isTrue({ titles, problems, site }: Shown): boolean {
  const earlier = new Set([...broken.values()].flatMap((had) => [...had]))
  const wanted = [...posts.values()].map(({ title }) => title)
  const errors = problems.filter((line) => line.includes('front-matter-yaml'))
  const named = (file: string) => errors.some((line) => line.startsWith(`${file}:`))
  return (
    JSON.stringify(titles.filter((title) => !earlier.has(title) || wanted.includes(title))) ===
      JSON.stringify(wanted.sort()) &&
    [...broken.keys()].every(named) &&
    errors.length === broken.size + (truth.siteBroken ? 1 : 0) &&
    named('content/site.yml') === truth.siteBroken &&
    (truth.siteBroken || site.includes(truth.site))
  )
}

/** Resolves with what the page shows as soon as it is up to date, or after a minute with what it last showed. */
async function followed(page: Page): Promise<Shown> {
  let last = (await page.evaluate(shown)) as Shown
  const end = Date.now() + 60_000
  while (!isTrue(last) && Date.now() < end) {
    await page.evaluate(`new Promise((seen) => {
      const observer = new MutationObserver(() => { observer.disconnect(); seen() })
      observer.observe(document, { subtree: true, childList: true, characterData: true })
      setTimeout(seen, 1000)
    })`)
    last = (await page.evaluate(shown)) as Shown
  }
  return last
}

it(`${edits} edits by two writers are shown as they are, by one server, without a reload`, async () => {
  put('content/site.yml', siteFile())
  put('content/authors/jane.md', '---\nname: Jane\n---\n')
  put('public/images/dot.jpg', picture)
  for (let index = 0; index < 8; index++) {
    const [file, post] = [fresh(), { title: `Title ${++count}`, body: `Body ${count}.` }]
    put(file, source(post))
    set(file, post)
  }
  dev = await startDev(root, '2026-01-01')
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  browser = await chromium.launch({ executablePath: await ensureChromium(), args })
  const page = await browser.newPage()
  let sockets = 0
  page.on('websocket', () => sockets++)
  await page.goto(`${dev.url}/archive/`, { timeout: 300_000 })
  await page.waitForLoadState('networkidle')
  await page.evaluate('window.stayed = true')

  for (let done = 0; done < edits; done += editsOfBatch) {
    await Promise.all([writer('one', editsOfBatch / 2), writer('two', editsOfBatch / 2)])
    const seen = await followed(page)
    expect(
      isTrue(seen),
      JSON.stringify({ after: done + editsOfBatch, seen, posts: [...posts], broken: [...broken.keys()], truth }),
    ).toBe(true)
  }
  expect(await page.evaluate('window.stayed'), 'the page was reloaded').toBe(true)
  // The page keeps one connection to the server, and would have reconnected to a restarted one.
  expect(sockets).toBe(1)
  expect(dev.alive()).toBe(true)

  const [post] = [...posts].slice(-1)
  const address = post?.[0].replace(/^content\/posts\/(?:.*\/)?/, '').replace(/\.md$/, '')
  const html = await (await fetch(`${dev.url}/blog/${address}/`)).text()
  expect(html).toContain(post?.[1].body.slice(0, 8))
  if (!truth.siteBroken) expect(html).toContain(truth.author)
}, 1_200_000)
