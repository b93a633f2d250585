import { appendFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { loadContent } from '../load.ts'
import { post, withSite } from '../testing/tiny-site.ts'
import { openKept } from './kept.ts'

const now = new Date(0)
const path = 'content/posts/2020-01-02-x.md'

afterEach(() => vi.restoreAllMocks())

/** A minute later: what was written before is old enough to be known by its times. */
function later(): void {
  const then = Date.now() + 60_000
  vi.spyOn(Date, 'now').mockReturnValue(then)
}

/** Loads as a command does that ran before. */
function load(root: string, key = 'code') {
  const kept = openKept(root, key)
  const loaded = loadContent({ root, asOf: '2026-01-01', now, kept })
  kept.save()
  return loaded
}

/** Files of what a run leaves to the next one. */
const entries = (root: string) =>
  readdirSync(join(root, 'kept'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.length > 40)
    .map((name) => join(root, 'kept', name))

const plain = (loaded: ReturnType<typeof loadContent>) =>
  JSON.parse(
    JSON.stringify(loaded, (name, value) =>
      name === 'hash' ? undefined : name === 'text' && typeof value === 'function' ? value() : value,
    ),
  )

test('the repository’s own content is the same from what was kept, texts and places too', () =>
  withSite({}, async (folder) => {
    const root = process.cwd()
    const fresh = plain(loadContent({ root, asOf: '2026-01-01', now }))
    for (const run of ['first', 'second']) {
      const kept = openKept(folder, '')
      expect([run, plain(loadContent({ root, asOf: '2026-01-01', now, kept }))]).toEqual([run, fresh])
      kept.save()
    }
  }))

test('problems of a file that is not read again are told again, at their places', () =>
  withSite({ 'posts/2020-01-02-x.md': post({ title: 'X', slugg: 'y', redirect_from: '/x/' }) }, async (root) => {
    later()
    const { problems } = load(root)
    expect(problems.map(({ code }) => code)).toContain('key-misspelt')
    expect(load(root).problems).toEqual(problems)
  }))

test('a file that was saved is read: another size, another time, or an age in which a clock may not see a second change', () =>
  withSite({ 'posts/2020-01-02-x.md': post({ title: 'One' }) }, async (root) => {
    const titles = () => load(root).content?.posts.map(({ title }) => title)
    expect(titles()).toEqual(['One'])
    // Young: nothing of it was kept.
    writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace('One', 'Two'))
    expect(titles()).toEqual(['Two'])
    later()
    expect(titles()).toEqual(['Two'])
    // The same number of bytes.
    writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace('Two', 'Six'))
    expect(titles()).toEqual(['Six'])
    writeFileSync(join(root, path), readFileSync(join(root, path), 'utf8').replace('Six', 'Seven'))
    expect(titles()).toEqual(['Seven'])
  }))

test('a text that changes between its front matter and its reading stops the command', () =>
  withSite(
    { 'posts/2020-01-02-x.md': post({ title: 'One', categories: 'data', description: 'Of one.' }) },
    async (root) => {
      later()
      load(root)
      const { content } = load(root)
      appendFileSync(join(root, path), 'More.')
      expect(() => content?.posts[0]?.body.text()).toThrow(`${path} was saved while it was read`)
    },
  ))

test('what is damaged, or of other code, counts as nothing kept', () =>
  withSite({ 'posts/2020-01-02-x.md': post({ title: 'One' }) }, async (root) => {
    later()
    load(root)
    const file = entries(root).find((one) => readFileSync(one, 'utf8').includes('"One"')) ?? ''
    const kept = readFileSync(file)
    writeFileSync(file, Buffer.from(kept.toString('latin1').replace('"One"', '"Won"'), 'latin1'))
    expect(load(root).content?.posts[0]?.title).toBe('One')
    writeFileSync(file, kept)
    expect(load(root, 'other code').content?.posts[0]?.title).toBe('One')
  }))

test('a text that was just read is given once without reading it again, then from its file', () =>
  withSite({ 'posts/2020-01-02-x.md': post({ title: 'One' }, 'Some text.') }, async (root) => {
    const body = load(root).content?.posts[0]?.body
    const written = readFileSync(join(root, path), 'utf8')
    writeFileSync(join(root, path), written.replace('Some', 'Other'))
    expect(body?.text()).toContain('Some text.')
    expect(() => body?.text()).toThrow('run the command again')
    writeFileSync(join(root, path), written)
    expect(body?.text()).toContain('Some text.')
  }))
