import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { gitBase } from './git-base.ts'
import { runGit } from './testing/run-git.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

function repository() {
  const root = mkdtempSync(join(tmpdir(), 'git-base-'))
  folders.push(root)
  const git = runGit(root)
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const commit = () => {
    git('add', '-A')
    git('commit', '-q', '-m', 'x')
  }
  git('init', '-q', '-b', 'main')
  return { root, git, write, commit }
}

/** A repository with a commit on main and a branch that parted from it; main has moved on since. */
function branched(folder = '') {
  const made = repository()
  made.write(`${folder}content/posts/a.md`, 'old a')
  made.write(`${folder}content/posts/b.md`, 'old b')
  made.commit()
  made.git('checkout', '-q', '-b', 'work')
  made.write(`${folder}content/posts/a.md`, 'new a')
  made.commit()
  made.git('checkout', '-q', 'main')
  made.write(`${folder}content/posts/of-main.md`, 'later')
  made.commit()
  made.git('checkout', '-q', 'work')
  return made
}

test('a site is compared with the merge base of main, uncommitted files included', () => {
  const { root, write } = branched('site/')
  write('site/content/posts/ü new.md', 'new')
  write('outside.md', 'not of the site')
  rmSync(join(root, 'site/content/posts/b.md'))
  const found = gitBase(join(root, 'site'))
  if ('note' in found) throw new Error(found.note)
  expect(found.base).toEqual({ name: 'main', commit: expect.stringMatching(/^[0-9a-f]{40}$/) })
  expect(found.differing).toEqual(['content/posts/a.md', 'content/posts/b.md', 'content/posts/ü new.md'])
  expect(found.paths).toEqual(['content/posts/a.md', 'content/posts/b.md'])
  expect([found.read('content/posts/a.md'), found.read('content/posts/of-main.md')]).toEqual(['old a', undefined])
})

test('--base selects another base', () => {
  const { root } = branched()
  expect(gitBase(root, 'HEAD')).toMatchObject({ base: { name: 'HEAD' }, differing: [] })
})

test.each([
  ['an unknown name', 'nowhere', /knows no “nowhere”/],
  ['what git would take for an option', '--output=x', /knows no “--output=x”/],
])('%s is reported without failing', (_, wanted, note) => {
  expect(gitBase(branched().root, wanted)).toEqual({ note: expect.stringMatching(note) })
})

test('the reason is reported when there is no repository or no common commit', () => {
  const bare = mkdtempSync(join(tmpdir(), 'git-base-'))
  folders.push(bare)
  expect(gitBase(bare)).toEqual({ note: expect.stringMatching(/no git repository/) })
  const { root, git, write, commit } = branched()
  git('checkout', '-q', '--orphan', 'apart')
  write('content/x.md', 'x')
  commit()
  expect(gitBase(root)).toEqual({ note: expect.stringMatching(/no common commit/) })
})
