/** Publishing without a terminal: each case on a repository of its own with a server of its own. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { post } from '../../content/testing/tiny-site.ts'
import type { Changes, GitAnswer, Overview } from '../api.ts'
import { type RunningEditor, withEditor } from '../testing/running-editor.ts'
import { messageFor } from './commit-message.ts'
import { inWords } from './explain-failure.ts'
import { pullRequestAddress } from './pull-request.ts'

const path = 'content/posts/2020-01-02-a.md'
const site = { 'posts/2020-01-02-a.md': post({ title: 'One' }, 'First.\n\nSecond.\n\nThird.') }

type Repository = RunningEditor & {
  git: (...args: string[]) => string
  write: (text: string) => void
  /** Pushes a change of the post from another clone. */
  somebodyPushes: (text: string) => void
}

const run = (cwd: string, ...args: string[]): string => {
  const identity = ['-c', 'user.name=Other', '-c', 'user.email=other@example.org', '-c', 'commit.gpgsign=false']
  const { status, stdout, stderr } = spawnSync('git', [...identity, ...args], { cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

const withRepository = (use: (repository: Repository) => Promise<void>) =>
  withEditor(site, async (editor) => {
    const { root } = editor
    const [server, other] = [join(root, 'server.git'), join(root, 'other')]
    writeFileSync(join(root, '.gitignore'), 'server.git\nother\ncache\nkept\n')
    run(root, 'init', '-q', '-b', 'main')
    run(root, 'config', 'user.name', 'Jane Example')
    run(root, 'config', 'user.email', 'jane@example.org')
    run(root, 'config', 'commit.gpgsign', 'false')
    run(root, 'add', '-A')
    run(root, 'commit', '-q', '-m', 'begin')
    run(root, 'init', '-q', '--bare', '-b', 'main', server)
    run(root, 'remote', 'add', 'origin', server)
    run(root, 'push', '-q', '-u', 'origin', 'main')
    await use({
      ...editor,
      git: (...args) => run(root, ...args),
      write: (text) => writeFileSync(join(root, path), text),
      somebodyPushes(text) {
        run(root, 'clone', '-q', server, other)
        writeFileSync(join(other, path), text)
        run(other, 'commit', '-q', '-a', '-m', 'theirs')
        run(other, 'push', '-q')
        rmSync(other, { recursive: true })
      },
    })
  })

const text = site['posts/2020-01-02-a.md']

describe('from a change to the server', () => {
  it('shows what changed, proposes a message, commits as git’s author and pushes', () =>
    withRepository(async ({ call, git, write, root }) => {
      write(text.replace('Second', 'Changed'))
      mkdirSync(join(root, 'public/images'), { recursive: true })
      writeFileSync(join(root, 'public/images/a b.png'), 'x')
      writeFileSync(join(root, 'notes.txt'), 'not content')
      const changes = (await call('GET changes/')) as Changes
      expect(changes.git).toMatchObject({
        branch: 'main',
        ahead: 0,
        behind: 0,
        changed: 2,
        author: { name: 'Jane Example' },
      })
      expect(changes.message).toBe('Edit “One”')
      expect(changes.files.map(({ path: one, change }) => [one, change])).toEqual([
        [path, 'changed'],
        ['public/images/a b.png', 'new'],
      ])
      expect(changes.files[0]?.lines.filter(({ kind }) => kind === 'removed' || kind === 'added')).toEqual([
        { kind: 'removed', text: 'Second.' },
        { kind: 'added', text: 'Changed.', line: 8 },
      ])
      const paths = changes.files.map((file) => file.path)
      expect(await call('POST commit/', { message: changes.message, paths })).toMatchObject({
        ok: true,
        git: { ahead: 1 },
      })
      expect(git('log', '-1', '--format=%an <%ae> %s')).toBe('Jane Example <jane@example.org> Edit “One”')
      expect(git('status', '--porcelain')).toBe('?? notes.txt')
      expect(await call('POST push/', {})).toMatchObject({
        ok: true,
        said: 'Pushed to origin/main.',
        git: { ahead: 0 },
      })
      expect(git('ls-remote', 'origin', 'main')).toContain(git('rev-parse', 'HEAD'))
    }))

  it('commits the chosen files only, also when others are staged, and a deleted one', () =>
    withRepository(async ({ call, git, write, root }) => {
      write(text.replace('Second', 'Changed'))
      rmSync(join(root, 'content/authors/jane.md'))
      writeFileSync(join(root, 'content/posts/new [x].md'), 'x')
      git('add', path)
      const paths = ['content/authors/jane.md', 'content/posts/new [x].md']
      expect(await call('POST commit/', { message: 'two', paths })).toMatchObject({ ok: true })
      expect(git('show', '--name-status', '--format=', 'HEAD')).toBe(
        'D\tcontent/authors/jane.md\nA\tcontent/posts/new [x].md',
      )
    }))

  it('a branch is created and offered for a pull request', () =>
    withRepository(async ({ call, git, write }) => {
      git('remote', 'set-url', '--push', 'origin', git('remote', 'get-url', 'origin'))
      write(text.replace('Second', 'Changed'))
      const done = (await call('POST commit/', { message: 'm', paths: [path], branch: 'jane/one' })) as GitAnswer
      expect(done).toMatchObject({ ok: true, git: { branch: 'jane/one', ahead: null } })
      expect(await call('POST push/', {})).toMatchObject({ ok: true, said: 'Pushed to origin/jane/one.' })
      git('remote', 'set-url', 'origin', 'git@github.com:owner/name.git')
      const { git: state } = (await call('GET documents/')) as Overview
      expect(state?.pullRequest).toBe('https://github.com/owner/name/compare/main...jane/one?expand=1')
    }))
})

describe('somebody else pushed', () => {
  it('a push is refused with what to do, a pull merges, and then it works', () =>
    withRepository(async ({ call, git, write, somebodyPushes, root }) => {
      somebodyPushes(text.replace('First', 'Theirs'))
      write(text.replace('Third', 'Mine'))
      await call('POST commit/', { message: 'mine', paths: [path] })
      expect(await call('POST push/', {})).toMatchObject({ ok: false, said: expect.stringContaining('Pull first') })
      expect(await call('POST pull/', {})).toMatchObject({ ok: true, said: expect.stringMatching(/^Pulled: /) })
      const merged = readFileSync(join(root, path), 'utf8')
      expect(merged).toContain('Theirs')
      expect(merged).toContain('Mine')
      expect(await call('POST push/', {})).toMatchObject({ ok: true })
      expect(git('status', '--porcelain')).toBe('')
    }))

  it('the same lines: nothing is changed here, and the file is named', () =>
    withRepository(async ({ call, git, write, somebodyPushes, root }) => {
      somebodyPushes(text.replace('First', 'Theirs'))
      write(text.replace('First', 'Mine'))
      await call('POST commit/', { message: 'mine', paths: [path] })
      expect(await call('POST pull/', {})).toMatchObject({ ok: false, said: expect.stringContaining(path) })
      expect(readFileSync(join(root, path), 'utf8')).toBe(text.replace('First', 'Mine'))
      expect(git('status', '--porcelain')).toBe('')
    }))

  it('a file that is not committed is not overwritten', () =>
    withRepository(async ({ call, write, somebodyPushes, root }) => {
      somebodyPushes(text.replace('First', 'Theirs'))
      write(text.replace('First', 'Mine'))
      expect(await call('POST pull/', {})).toMatchObject({
        ok: false,
        said: expect.stringContaining('Commit yours first'),
      })
      expect(readFileSync(join(root, path), 'utf8')).toContain('Mine')
    }))
})

describe('what else goes wrong', () => {
  it('no repository, no server, nobody configured, a bad branch, a foreign path', () =>
    withRepository(async ({ call, git, write, root }) => {
      write(text.replace('First', 'Mine'))
      expect(await call('POST commit/', { message: 'm', paths: ['.gitignore'] })).toEqual({ error: expect.any(String) })
      expect(await call('POST commit/', { message: 'm', paths: ['content/../x'] })).toEqual({
        error: expect.any(String),
      })
      expect(await call('POST commit/', { message: ' ', paths: [path] })).toEqual({ error: 'Write what was changed.' })
      expect(await call('POST commit/', { message: 'm', paths: [path], branch: '--force' })).toEqual({
        error: expect.any(String),
      })
      expect(await call('POST commit/', { message: 'm', paths: [path], branch: 'a..b' })).toMatchObject({ ok: false })
      git('remote', 'set-url', 'origin', join(root, 'nowhere.git'))
      expect(await call('POST push/', {})).toMatchObject({
        ok: false,
        said: expect.stringContaining('no such repository'),
      })
      git('remote', 'remove', 'origin')
      expect(await call('POST push/', {})).toEqual({ error: expect.stringContaining('git remote add origin') })
      rmSync(join(root, '.git'), { recursive: true })
      expect(existsSync(join(root, '.git'))).toBe(false)
      expect(await call('GET changes/')).toEqual({ error: expect.stringContaining('no git repository') })
    }))

  it.each([
    ["fatal: could not read Username for 'https://github.com': terminal prompts disabled", 'own credentials'],
    ['git@github.com: Permission denied (publickey).', 'own credentials'],
    ["fatal: unable to access 'https://x/': Could not resolve host: x", 'cannot be reached'],
    ['! [rejected] main -> main (fetch first)', 'Pull first'],
    ['remote: error: GH006: Protected branch update failed', 'pull request'],
    ['error: gpg failed to sign the data', 'signed'],
    ["fatal: Unable to create '/x/.git/index.lock': File exists.", 'Another git command'],
  ])('%s', (error, words) => expect(inWords(error)).toContain(words))

  it('a password in an address is not shown', () => {
    expect(inWords("fatal: odd answer from 'https://jane:secret@example.org/x'")).not.toContain('secret')
  })
})

it.each([
  ['https://github.com/owner/name.git', 'https://github.com/owner/name/compare/main...a/b%23c?expand=1'],
  ['https://jane:secret@github.com/owner/name', 'https://github.com/owner/name/compare/main...a/b%23c?expand=1'],
  [
    'git@gitlab.com:group/sub/name.git',
    'https://gitlab.com/group/sub/name/-/merge_requests/new?merge_request%5Bsource_branch%5D=a/b%23c',
  ],
  ['ssh://git@codeberg.org/owner/name.git', 'https://codeberg.org/owner/name/compare/main...a/b%23c'],
  ['ssh://git@git.example.org:2222/owner/name', null],
  ['/srv/name.git', null],
  ['https://github.com/owner/name"><script>', null],
])('the pull request of %s', (remote, address) => {
  expect(pullRequestAddress(remote, 'a/b#c', 'main')).toBe(address)
  expect(pullRequestAddress(remote, 'main', 'main')).toBeNull()
})

it('a message names one document, and counts several', () => {
  const one = { path: 'content/posts/a.md', change: 'new', title: 'A' } as const
  const picture = { path: 'public/images/a.png', change: 'new', title: null } as const
  expect(messageFor([one, picture])).toBe('Add “A”')
  expect(messageFor([picture])).toBe('Add public/images/a.png')
  expect(messageFor([one, { ...one, change: 'deleted' }])).toBe('Edit 2 documents')
  expect(messageFor([])).toBe('')
})
