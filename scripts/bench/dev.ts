/** Measures the time from save to screen in an open page, at 100 and 1,000 posts, in a separate process: `npm run bench -- dev`. */
import { appendFileSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { startDev } from '../dev/running-dev.ts'
import { ensureChromium } from '../test/chromium-install.ts'
import { postName, writeCorpus } from './corpus.ts'

const rounds = 9

type Kind = {
  name: string
  page: string
  /** Changes files; returns a text that the page shows once updated, or an address that it no longer links. */
  edit: (root: string, round: number) => { shown?: string; gone?: string }
}

const postFile = (root: string, index: number) => join(root, `content/posts/${postName(index)}.md`)
const replace = (file: string, pattern: RegExp, by: string) =>
  writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, by))

const kinds: Kind[] = [
  {
    name: 'text of the open post',
    page: '/blog/post-5/',
    edit: (root, round) => {
      appendFileSync(postFile(root, 5), `\nSaved ${round} times.\n`)
      return { shown: `Saved ${round} times.` }
    },
  },
  {
    name: 'its headline',
    page: '/blog/post-5/',
    edit: (root, round) => {
      replace(postFile(root, 5), /^title: .*$/m, `title: Headline ${round}`)
      return { shown: `Headline ${round}` }
    },
  },
  {
    name: 'its author',
    page: '/blog/post-5/',
    edit: (root, round) => {
      for (const id of ['ada', 'bruno', 'chen', 'dalia', 'emeka', 'freya'])
        replace(join(root, `content/authors/${id}.md`), /^position: .*$/m, `position: Engineer ${round}`)
      return { shown: `Engineer ${round}` }
    },
  },
  {
    name: 'site.yml',
    page: '/blog/post-5/',
    edit: (root, round) => {
      replace(join(root, 'content/site.yml'), /^title: .*$/m, `title: Bench ${round}`)
      return { shown: `Bench ${round}` }
    },
  },
  {
    name: 'a new post, in the list',
    page: '/blog/',
    edit: (root, round) => {
      const text = readFileSync(postFile(root, 7), 'utf8').replace(/^title: .*$/m, `title: New ${round}`)
      writeFileSync(join(root, `content/posts/2025-12-${10 + round}-new-${round}.md`), text)
      return { shown: `New ${round}` }
    },
  },
  {
    name: 'a post renamed, in the list',
    page: '/blog/',
    edit: (root, round) => {
      const name = (to: string) => join(root, `content/posts/2025-12-${10 + round}-${to}.md`)
      renameSync(name(`new-${round}`), name(`renamed-${round}`))
      return { shown: `/blog/renamed-${round}/` }
    },
  },
  {
    name: 'a post deleted, in the list',
    page: '/blog/',
    edit: (root, round) => {
      rmSync(join(root, `content/posts/2025-12-${10 + round}-renamed-${round}.md`))
      return { gone: `/blog/renamed-${round}/` }
    },
  },
  {
    // The one page that lists every post.
    name: 'a headline, in the archive of all posts',
    page: '/archive/',
    edit: (root, round) => {
      replace(postFile(root, 9), /^title: .*$/m, `title: Archived ${round}`)
      return { shown: `Archived ${round}` }
    },
  },
]

async function measure(posts: number): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'masthead-bench-dev-'))
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args })
  writeCorpus(root, posts)
  const dev = await startDev(root, '2026-01-01')
  try {
    console.log(`\n${posts} posts, milliseconds from save to screen (median of ${rounds}, and the longest):`)
    const page = await browser.newPage()
    const all: number[] = []
    for (const kind of kinds) {
      await page.goto(dev.url + kind.page, { timeout: 300_000 })
      await listen(page)
      const times: number[] = []
      for (let round = 1; round <= rounds; round++) times.push(await timed(page, kind, root, round))
      all.push(...times)
      console.log(`  ${kind.name}: ${middle(times)}, ${Math.max(...times)}`)
      if (!(await page.evaluate('window.stayed'))) throw new Error('The page was reloaded')
    }
    console.log(`  all: ${middle(all)}, ${Math.max(...all)}`)
  } finally {
    await browser.close()
    await dev.stop()
    rmSync(root, { recursive: true, force: true })
  }
}

/** Waits until Next listens for changes, and marks the page: a reload would lose the mark. */
async function listen(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await page.evaluate('window.stayed = true')
}

/** Runs in the browser, as text, because the compiler of this file would add names that don't exist there. Resolves with the time at which the page shows what is expected. */
const followed = `({ shown, gone }) => new Promise((resolve) => {
  const follows = () => shown ? document.body.innerHTML.includes(shown) : !document.querySelector('a[href$="' + gone + '"]')
  // What is in the tree is on screen with the next frame.
  const look = () => follows() && requestAnimationFrame(() => setTimeout(() => resolve(Date.now())))
  if (look()) return
  const observer = new MutationObserver(() => look() && observer.disconnect())
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
})`

async function timed(page: Page, { edit }: Kind, root: string, round: number): Promise<number> {
  // The clock and the observer start before the first byte is written.
  const saved = Date.now()
  const wanted = edit(root, round)
  const seen: number = await page.evaluate(`(${followed})(${JSON.stringify(wanted)})`)
  return seen - saved
}

function middle(all: readonly number[]): number {
  return [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0
}

const sizes = process.argv[2] ? [Number(process.argv[2])] : [100, 1000]
for (const posts of sizes) await measure(posts)
