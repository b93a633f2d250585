/** Measures the search in Chromium: how soon a word that occurs in a single post is found and marked in its excerpt. Runs in a separate process. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { repositoryRoot } from '../../lib/core/root.ts'
import { Manifest, search, searchScript } from '../../lib/publish/index.ts'
import { makeFiles, nothingKept, sampleSite } from '../../lib/publish/testing/site-sample.ts'
import { listen } from '../cli/port.ts'
import { staticServer } from '../serve/static-server.ts'
import { findChromium } from '../test/chromium.ts'
import { paragraph, title } from './prose.ts'
import { random } from './random.ts'

const count = Number(process.argv[2] ?? 1000)
const asked = 20

const root = mkdtempSync(join(tmpdir(), 'masthead-bench-search-'))
try {
  const folder = join(root, 'out')
  await writeSite(folder)
  const server = staticServer(folder)
  try {
    const times = await measure(`http://127.0.0.1:${await listen(server, undefined, '127.0.0.1')}/`)
    const [first = 0, ...others] = times.map(Math.round)
    const sorted = others.sort((a, b) => a - b)
    console.log(
      `Search of ${count} posts: the first word after ${first} ms with everything loaded for it; ${others.length} more, each of one post's third paragraph, after ${sorted[others.length >> 1]} ms in the middle and ${sorted.at(-1)} ms at most, from the last key to the marked excerpt, of which 120 ms are the pause after a key`,
    )
  } finally {
    server.close()
  }
} finally {
  rmSync(root, { recursive: true, force: true })
}

/** A word that occurs only in the third paragraph of one post. */
function word(post: number): string {
  return `needle${[...String(post)].map((digit) => 'bcdfghjklm'[Number(digit)]).join('')}`
}

/** A site with a search page and an index; the posts themselves are not needed. */
async function writeSite(folder: string): Promise<void> {
  const posts = Array.from({ length: count }, (_, post) => ({
    url: `/blog/${post}/`,
    title: title(random(`title ${post}`)),
    summary: '',
    date: `20${10 + (post % 15)}-01-01`,
    updated: '2026-01-01',
    lang: 'en',
    authors: [{ name: `Author ${post % 12}` }],
    categories: [{ name: `Category ${post % 9}`, slug: `c${post % 9}`, url: `/categories/c${post % 9}/` }],
    tags: [],
    hasLead: false,
    cover: { seed: String(post) },
    noindex: false,
  }))
  const site = new Manifest()
  const { input } = sampleSite({ input: { published: { posts, pages: [], lists: [] } } }, join(root, 'sample'))
  const pages = new Map(posts.map(({ url }, post) => [`${url.slice(1)}index.html`, page(post)]))
  for (const [path, content] of pages) site.write({ path, content })
  const common = {
    pages: [],
    facts: [],
    repository: repositoryRoot,
    siteRoot: root,
    progress: () => {},
    ...nothingKept(),
    readPage: (file: string) => pages.get(file) ?? '',
  }
  await search.make({ site, input, ...common })
  const scripts = searchScript(repositoryRoot, { language: 'en' })
  for (const file of scripts) site.write(file)
  const body = `<form role="search"><input name="q"></form><script type="module">import { search } from '/${scripts[0]?.path}'; search(document.querySelector('form'))</script>`
  site.write({ path: 'index.html', content: `<!DOCTYPE html><title>Search</title>${body}` })
  await makeFiles(site, folder)
}

function page(post: number): string {
  const next = random(`text ${post}`)
  const paragraphs = Array.from({ length: 14 }, () => paragraph(next))
  paragraphs[2] += ` Here stands ${word(post)}.`
  return `<!DOCTYPE html><h1>X</h1><div data-body="">${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div>`
}

/** Types one word after another like a reader, and waits until each is shown. */
async function measure(address: string): Promise<number[]> {
  const executablePath = findChromium()
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ args, ...(executablePath && { executablePath }) })
  try {
    const tab = await browser.newPage()
    await tab.goto(address, { waitUntil: 'networkidle' })
    await tab.locator('.search-body').waitFor({ state: 'attached' })
    const times: number[] = []
    times.push(await tab.evaluate(timeOf, word(0)))
    for (let index = 1; index <= asked; index++) {
      const typed = word(Math.floor((index * (count - 1)) / asked))
      // All but the last letter first: by then the chunk of the index with the word has loaded.
      await tab.evaluate(timeOf, typed.slice(0, -1))
      times.push(await tab.evaluate(timeOf, typed))
    }
    return times
  } finally {
    await browser.close()
  }
}

/** Runs in the page. */
function timeOf(typed: string): Promise<number> {
  const input = document.querySelector('input')
  if (!input) throw new Error('The page has no field')
  return new Promise((resolve) => {
    const started = performance.now()
    new MutationObserver((_, observer) => {
      const status = document.querySelector('[role=status]')?.textContent ?? ''
      const marked = [...document.querySelectorAll('mark')].some(({ textContent }) => textContent?.includes(typed))
      if (!marked || !status.includes(`“${typed}”`)) return
      observer.disconnect()
      resolve(performance.now() - started)
    }).observe(document.body, { childList: true, subtree: true })
    input.value = typed
    input.dispatchEvent(new Event('input'))
  })
}
