import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { loadPublication } from '../../lib/content/index.ts'
import { post, withSite } from '../../lib/content/testing/tiny-site.ts'
import { runGit } from '../../lib/git/testing/run-git.ts'
import { restore } from './restore.ts'

const cacheFolder = mkdtempSync(join(tmpdir(), 'masthead-restore-'))
afterAll(() => rmSync(cacheFolder, { recursive: true, force: true }))

const a = 'content/posts/a.md'
const written = post({ title: '"A"' }, '* one\n* two')
const rewritten = post({ title: 'A' }, '\n- one\n- two')

type Repository = {
  git: (...args: string[]) => void
  put: (text: string | Uint8Array, path?: string) => void
  read: () => string
  run: (base?: string, dryRun?: boolean, concerns?: (path: string) => boolean) => Promise<string>
}

/** A site whose main branch has the post as written; the branch `work` is checked out. */
const inRepository = <Result>(use: (repository: Repository) => Promise<Result>, isRepository = true) =>
  withSite({ 'posts/a.md': written, 'posts/b.md': written }, async (root) => {
    const git = runGit(root)
    if (isRepository) {
      git('init', '-q', '-b', 'main')
      git('add', '-A')
      git('commit', '-qm', 'Begin')
      git('checkout', '-qb', 'work')
    }
    return use({
      git,
      put: (text, path = a) => writeFileSync(join(root, path), text),
      read: () => readFileSync(join(root, a), 'utf8'),
      run: async (base = 'main', dryRun = false, concerns = () => true) => {
        const { publication } = await loadPublication({ root, asOf: '2026-01-01', now: new Date(0), cacheFolder })
        if (!publication) throw new Error('no publication')
        return restore(publication, base, concerns, { dryRun, prefix: 'site/' })
      },
    })
  })

test('files that were only written anew, committed or not, get the bytes of the base, and each is named', () =>
  inRepository(async ({ git, put, read, run }) => {
    put(rewritten)
    git('commit', '-qam', 'Saved')
    put(rewritten, 'content/posts/b.md')
    expect(await run('main', false, (path) => path === a)).toBe(`site/${a}  put back 4 lines as in main`)
    expect(read()).toBe(written)
    expect(await run()).toBe('site/content/posts/b.md  put back 4 lines as in main')
    expect(await run()).toBe('')
  }))

test('a dry run shows the lines and writes nothing', () =>
  inRepository(async ({ put, read, run }) => {
    put(rewritten.replace('two', 'three'))
    expect(await run('main', true)).toBe(
      [`--- a/site/${a}`, `+++ b/site/${a}`, '@@ -2 @@', '-title: A', '+title: "A"']
        .concat(['@@ -6 @@', '-', '-- one', '-- three', '+* one', '+* three'])
        .join('\n'),
    )
    expect(read()).toBe(rewritten.replace('two', 'three'))
  }))

test('line ends alone are put back', () =>
  inRepository(async ({ put, read, run }) => {
    put(written.replaceAll('\n', '\r\n'))
    expect(await run()).toBe(`site/${a}  put back line ends as in main`)
    expect(read()).toBe(written)
  }))

test('a new file, one with conflict markers and one that is no text are left as they are', () =>
  inRepository(async ({ put, read, run }) => {
    const conflict = written.replace('* one', '<<<<<<< HEAD\n- one\n=======\n* eins\n>>>>>>> main')
    put(conflict)
    put(rewritten, 'content/posts/new.md')
    put(Buffer.from(`${rewritten}\xff`, 'latin1'), 'content/posts/b.md')
    expect((await run()).split('\n')).toEqual([
      `site/${a}  has conflict markers: left as it is; resolve them first`,
      'site/content/posts/new.md  is not in main: left as it is',
    ])
    expect(read()).toBe(conflict)
  }))

test('without git, and without the base, a sentence says so', async () => {
  await expect(inRepository(({ run }) => run(), false)).rejects.toThrow(/--base=main: .* in no git repository/)
  await expect(inRepository(({ run }) => run('mian'))).rejects.toThrow(/--base=mian: .* git knows no “mian” here/)
})
