import { copyFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../../core/problems/problem.ts'
import { drawJpeg } from '../../images/index.ts'
import { editionWriter, getDocument, getHome, openEdition } from '../../pages/index.ts'
import { standInSite } from '../entities/site/read-site.ts'
import { loadPublication } from '../load-publication.ts'
import type { Publication } from '../publication.ts'
import { post, type SiteFiles, withSite } from '../testing/tiny-site.ts'
import { newMemory } from './memory.ts'

const path = 'content/posts/2020-01-02-x.md'
const picture = await drawJpeg(
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><circle r="90"/></svg>',
)

type Edit = { root: string; put: (name: string, text: string | Uint8Array) => void; load: () => Promise<Publication> }

/** Loads a site again and again with one memory. */
const whileWriting = (files: SiteFiles, use: (edit: Edit) => Promise<void>) =>
  withSite(files, async (root) => {
    const memory = newMemory(standInSite())
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    await use({
      root,
      put: (name, text) => writeFileSync(join(root, name), text),
      load: async () => {
        const { publication } = await loadPublication({ ...options, memory })
        if (!publication) throw new Error('There are settings to stand in')
        // What a load without memory finds is the truth, while every file can be read.
        const fresh = (await loadPublication(options)).publication
        if (fresh?.problems.every(({ severity }) => severity === 'warning'))
          expect(plain(publication)).toEqual(plain(fresh))
        return publication
      },
    })
  })

const plain = ({ content, pictures, problems }: Publication) =>
  JSON.parse(
    JSON.stringify({ content, pictures, problems }, (name, value) =>
      name === 'text' && typeof value === 'function' ? value() : value,
    ),
  )
const said = ({ problems }: Publication) => problems.map(formatProblem)
const titles = ({ content }: Publication) => content.posts.map(({ title }) => title)

/** As if written an hour ago: an old file is known by its times. */
const age = (root: string, name: string, hours = 1) => {
  const then = new Date(Date.now() - hours * 3_600_000)
  utimesSync(join(root, name), then, then)
}

it('an edit, a new file, a rename and a deletion are seen by the next load', () =>
  whileWriting({ 'posts/2020-01-02-x.md': post({ title: 'One' }) }, async ({ root, put, load }) => {
    age(root, path, 2)
    expect(titles(await load())).toEqual(['One'])
    put(path, post({ title: 'Two' }))
    expect(titles(await load())).toEqual(['Two'])
    // The same number of bytes, and at once.
    put(path, post({ title: 'Six' }))
    expect(titles(await load())).toEqual(['Six'])
    put('content/posts/2020-01-01-y.md', post({ title: 'New', date: '2020-01-01' }))
    expect(titles(await load())).toEqual(['Six', 'New'])
    renameSync(join(root, path), join(root, 'content/posts/2020-01-02-z.md'))
    expect((await load()).content.posts.map(({ url }) => url)).toEqual(['/blog/z/', '/blog/y/'])
    rmSync(join(root, 'content/posts/2020-01-02-z.md'))
    expect(titles(await load())).toEqual(['New'])
  }))

it('a post that cannot be read stays as it was, with its problem, until it is mended', () =>
  whileWriting({ 'posts/2020-01-02-x.md': post({ title: 'Good' }) }, async ({ put, load }) => {
    await load()
    put(path, '---\ntitle: [Broken\n---\nText.\n')
    const broken = await load()
    expect(titles(broken)).toEqual(['Good'])
    expect(said(broken)).toEqual([expect.stringMatching(/2020-01-02-x\.md:\d+:\d+ {2}error {2}front-matter/)])
    put(path, post({ title: 'Mended' }))
    const mended = await load()
    expect(titles(mended)).toEqual(['Mended'])
    expect(said(mended)).toEqual([])
  }))

it('a deleted post is not remembered when its name comes back broken', () =>
  whileWriting({ 'posts/2020-01-02-x.md': post(), 'posts/2020-01-01-y.md': post() }, async ({ root, put, load }) => {
    await load()
    rmSync(join(root, path))
    await load()
    put(path, '---\ntitle: [Broken\n---\n')
    expect((await load()).content.posts.map(({ url }) => url)).toEqual(['/blog/y/'])
  }))

it('a broken site.yml keeps the settings before it, and those that stand in at first', () =>
  whileWriting({ 'site.yml': 'title: [', 'posts/2020-01-02-x.md': post() }, async ({ put, load }) => {
    const first = await load()
    expect(getHome(first).title).toBe('content/site.yml')
    expect(said(first)).toEqual([expect.stringMatching(/^content\/site\.yml:\d+:\d+ {2}error {2}front-matter-yaml/)])
    put('content/site.yml', 'title: Fine\ndescription: D\nurl: https://example.org\n')
    expect(getHome(await load()).title).toBe('Fine')
    put('content/site.yml', 'title: Fine\nurl: 7\n')
    const broken = await load()
    expect(getHome(broken).title).toBe('Fine')
    expect(said(broken)).toHaveLength(2)
  }))

it('a picture that changed is read anew, an old one is not', () =>
  whileWriting({ 'posts/2020-01-02-x.md': post({}, '![A dot](x.jpg)'), 'posts/x.jpg': picture }, async (edit) => {
    const shown = async () => Object.values((await edit.load()).pictures.found)
    age(edit.root, 'content/posts/x.jpg')
    const [first] = await shown()
    expect((await shown())[0]).toEqual(first)
    edit.put('content/posts/x.jpg', await drawJpeg('<svg xmlns="http://www.w3.org/2000/svg" width="90" height="80"/>'))
    expect(await shown()).toMatchObject([{ picture: { width: 90, height: 80 } }])
    copyFileSync(join(edit.root, path), join(edit.root, 'content/posts/x.jpg'))
    expect(await shown()).toMatchObject([{ fault: { code: 'image-unreadable' } }])
  }))

it('an unknown key is counted over all files, however often they are loaded', () =>
  whileWriting(
    {
      'posts/2020-01-02-x.md': post({ weather: 'fine' }),
      'posts/2020-01-01-y.md': post({ title: 'U', weather: 'wet', date: '2020-01-01' }),
    },
    async ({ load, put }) => {
      await load()
      expect(said(await load())).toEqual([expect.stringContaining('in 1 more file)')])
      put(path, post())
      expect(said(await load())).toEqual([expect.stringMatching(/2020-01-01-y\.md.*is ignored —/)])
    },
  ))

it('an edition answers as the publication does, and nothing is written when nothing changed', () =>
  whileWriting(
    {
      'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\ncomments: {kept: true}\n',
      'comments/posts/2020-01-02-x.json': '{"comments": [{"id": "1", "author": "Ann", "text": "Yes."}]}',
      'posts/2020-01-02-x.md': post({}, '## A\n\nText.'),
      'posts/2020-01-01-y.md': post({}, '[x](nowhere.md)'),
    },
    async ({ root, put, load }) => {
      const folder = join(root, 'editions')
      const writer = editionWriter(folder)
      const publication = await load()
      expect(await writer.write(publication)).toBe(true)
      const first = openEdition(folder)
      expect(await writer.write(await load())).toBe(false)
      put(path, post({}, '## B\n\nMore.'))
      const changed = await load()
      expect(await writer.write(changed)).toBe(true)
      for (const [opened, loaded] of [
        [first, publication],
        [openEdition(folder), changed],
      ] as const) {
        const answers = (from: Publication) =>
          JSON.stringify([
            getHome(from),
            from.problems,
            ...['/blog/x/', '/blog/y/'].map((url) => getDocument(from, url, 'all')),
          ])
        expect(answers(opened)).toEqual(answers(loaded))
      }
    },
  ))
