/** Fault cases about bodies, if the shared folder exists: problems are reported, other posts are unaffected, time is bounded, and nothing is fetched. */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { formatProblem } from '../../core/problems/problem.ts'
import { getDocument } from '../../pages/index.ts'
import { loadPublication } from '../load-publication.ts'
import { picturesToPublish } from '../pictures/pictures.ts'
import { post, publishTiny } from '../testing/tiny-site.ts'

const faults = '../shared/faults'
const folders: string[] = []
const limit = 5

/** Loads a fault case together with a valid post, with an empty cache. */
async function load(name: string) {
  const root = mkdtempSync(join(tmpdir(), 'body-fault-'))
  folders.push(root)
  cpSync(join(faults, 'base/content'), join(root, 'content'), { recursive: true })
  cpSync(join(faults, name, 'content'), join(root, 'content'), { recursive: true })
  writeFileSync(
    join(root, 'content/posts/2020-01-01-sound.md'),
    post({ title: 'Sound', date: '2020-01-01', categories: 'general' }, 'All is well.'),
  )
  const before = process.cpuUsage()
  const { publication, problems } = await loadPublication({
    root,
    asOf: '2026-01-01',
    now: new Date(0),
    cacheFolder: join(root, '.cache'),
  })
  const { user, system } = process.cpuUsage(before)
  if (!publication) throw new Error('The site could not be read')
  const html = (url: string) => {
    const body = getDocument(publication, url, 'published')?.body
    return body?.format === 'md' ? body.html : ''
  }
  expect(html('/blog/sound/')).toContain('All is well.')
  return { publication, root, html, seconds: (user + system) / 1e6, said: problems.map(formatProblem) }
}

describe.skipIf(!existsSync(faults))('a broken body ends as expected', () => {
  // Compile threads are reused: their start-up must not count as compile time.
  beforeAll(async () => void (await publishTiny({ 'posts/2020-01-02-x.md': post() })), 60_000)
  afterEach(() => {
    vi.restoreAllMocks()
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  })

  it('md-close-article: end tags do not escape the body, and its h1 is demoted below the title of the page', async () => {
    const { html } = await load('md-close-article')
    expect(html('/blog/q/')).toMatch(/<h2 id="outside"[^>]*>.*outside\?.*<\/h2>/s)
    expect(html('/blog/q/')).not.toMatch(/<\/(?:article|main|body|html)>|<h1/)
  })

  it('md-links: each broken target is reported with its line, and nothing is copied or fetched', async () => {
    const connect = vi.spyOn(Socket.prototype, 'connect')
    const { publication, root, said } = await load('md-links')
    const targets =
      './missing.md|/nope|#nowhere|http://%5Bbad|%zz|missing.png|../../../../etc/passwd|file:///etc/passwd|http://169.254.169.254/latest/meta-data|//evil.example/x.png'
    const unnamed = targets
      .split('|')
      .filter(
        (target) => !said.some((line) => line.startsWith('content/posts/2020-01-02-q.md:8:') && line.includes(target)),
      )
    expect(unnamed).toEqual([])
    expect(said.filter((line) => line.includes('%zz'))).toHaveLength(1)
    expect(picturesToPublish(publication.pictures, publication.content)).toEqual([])
    expect(readdirSync(root).sort()).toEqual(['.cache', 'content'])
    expect(JSON.stringify(getDocument(publication, '/blog/q/', 'published'))).not.toMatch(
      /src=\\?"(?:\/\/|http|file)|root:/,
    )
    expect(connect).not.toHaveBeenCalled()
  })

  it.each(['md-nested-brackets', 'md-nested-quotes'])(
    `%s: reported within ${limit} s of processor time, other posts unaffected`,
    async (name) => {
      const { said, seconds } = await load(name)
      expect(said.filter((line) => line.startsWith('content/posts/2020-01-02-q.md:')).length).toBeGreaterThan(0)
      expect(said.filter((line) => line.startsWith('content/posts/2020-01-01-sound.md'))).toEqual([])
      expect(seconds).toBeLessThan(limit + 1)
    },
  )

  it('every fault case about bodies is covered', () => {
    const cases = Object.keys(JSON.parse(readFileSync(join(faults, 'expect.json'), 'utf8')))
    expect(cases.filter((name) => name.startsWith('md-')).sort()).toEqual([
      'md-close-article',
      'md-links',
      'md-nested-brackets',
      'md-nested-quotes',
    ])
  })
})
