import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { parse } from 'yaml'
import { repositoryRoot } from '../../lib/core/root.ts'

/** A workflow file as GitHub parses it. */
const workflow = (name: string) => parse(readFileSync(join(repositoryRoot, '.github/workflows', name), 'utf8'))
const steps = (name: string): { uses?: string; run?: string; with?: Record<string, unknown> }[] =>
  Object.values<{ steps: [] }>(workflow(name).jobs).flatMap((job) => job.steps)

test('the workflow that builds a pull request may only read, and gets no secrets', () => {
  expect(workflow('review.yml').permissions).toEqual({ contents: 'read' })
  expect(Object.keys(workflow('review.yml').on)).toEqual(['pull_request'])
  expect(readFileSync(join(repositoryRoot, '.github/workflows/review.yml'), 'utf8')).not.toContain('secrets.')
  expect(
    steps('review.yml')
      .flatMap(({ run = '' }) => run)
      .join('\n'),
  ).not.toContain('${{')
})

test('the workflow that may write runs afterwards, and checks out and runs nothing of the pull request', () => {
  const { permissions, on } = workflow('review-comment.yml')
  expect(permissions).toEqual({ actions: 'read', 'pull-requests': 'write' })
  expect(on.workflow_run.workflows).toEqual([workflow('review.yml').name])
  expect(steps('review-comment.yml').map(({ uses, run }) => run ?? uses?.split('@')[0])).toEqual([
    'actions/download-artifact',
    'actions/github-script',
  ])
  // An expression inside a script would insert the pull request's text as code.
  expect(String(script)).not.toContain('${{')
})

const script = steps('review-comment.yml').find(({ uses }) => uses?.startsWith('actions/github-script'))?.with?.script

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
  delete process.env.SUMMARY
})

type Comment = { id: number; body: string; user: { login: string } }

/** Runs the workflow's script on a summary against a fake GitHub; returns what it wrote and logged. */
async function commented(write: (file: string) => void, comments: Comment[] = [], pullSha = 'abc') {
  const folder = mkdtempSync(join(tmpdir(), 'review-comment-'))
  folders.push(folder)
  process.env.SUMMARY = join(folder, 'review.md')
  write(process.env.SUMMARY)
  const calls: { kind: string; issue_number?: number; comment_id?: number; body: string }[] = []
  const said: string[] = []
  const pulls = [{ number: 7, head: { sha: pullSha, repo: { id: 1 } } }]
  const github = {
    paginate: async (list: () => unknown) => list(),
    rest: {
      pulls: { list: () => pulls },
      issues: {
        listComments: () => comments,
        createComment: async (one: object) => void calls.push({ kind: 'create', body: '', ...one }),
        updateComment: async (one: object) => void calls.push({ kind: 'update', body: '', ...one }),
      },
    },
  }
  const run = { id: 5, head_branch: 'x', head_sha: 'abc', head_repository: { id: 1, owner: { login: 'someone' } } }
  const context = { repo: { owner: 'o', repo: 'r' }, serverUrl: 'https://github.com', payload: { workflow_run: run } }
  const core = { notice: (text: string) => said.push(text), setFailed: (text: string) => said.push(text) }
  // As github-script runs it.
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor
  await new AsyncFunction('github', 'context', 'core', 'require', script)(
    github,
    context,
    core,
    createRequire(import.meta.url),
  )
  return { calls, said }
}

test('the summary is quoted in the comment and cannot end its fence', async () => {
  const { calls } = await commented((file) =>
    writeFileSync(file, 'New: `x`\n````\n@everyone ![x](https://example.org)\u0000\u202e\n'),
  )
  expect(calls).toMatchObject([{ kind: 'create', issue_number: 7 }])
  expect(calls[0]?.body).toContain('`````text\nNew: `x`\n````\n@everyone ![x](https://example.org)\n\n`````\n')
})

test('a long summary is cut, and says so', async () => {
  const { calls } = await commented((file) => writeFileSync(file, 'é'.repeat(60_000)))
  expect(calls[0]?.body.length).toBeLessThan(21_000)
  expect(calls[0]?.body).toContain('(cut;')
})

test('its own earlier comment is updated; a lookalike is left alone', async () => {
  const mark = '<!-- masthead-review -->'
  const { calls } = await commented(
    (file) => writeFileSync(file, 'x'),
    [
      { id: 1, body: mark, user: { login: 'stranger' } },
      { id: 2, body: mark, user: { login: 'github-actions[bot]' } },
    ],
  )
  expect(calls).toMatchObject([{ kind: 'update', comment_id: 2 }])
})

test('nothing is written for a commit without an open pull request, or if the summary is a link', async () => {
  expect(await commented((file) => writeFileSync(file, 'x'), [], 'other')).toMatchObject({ calls: [] })
  const { calls, said } = await commented((file) => symlinkSync('/etc/hosts', file))
  expect(calls).toEqual([])
  expect(said).toEqual([expect.stringContaining('no file')])
})
