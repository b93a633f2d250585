import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { isMastheads } from '../../lib/core/ownership.ts'
import { acceptUpgrade, undoUpgrade } from './accept-upgrade.ts'
import { modified } from './codemods.ts'
import { differences } from './compare-sites.ts'
import { git, readTree } from './git.ts'
import { prepareUpgrade, type UpgradeOptions } from './prepare-upgrade.ts'
import { tryUpgrade } from './try-upgrade.ts'
import { conflictReport, upgradeReport } from './upgrade-report.ts'

const folder = mkdtempSync(join(tmpdir(), 'masthead-upgrades-'))
const origin = join(folder, 'masthead')

/** A Masthead of a few lines: pages are made of a template and of the front matter key that it names. */
const runner = `
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
const posts = readdirSync('content/posts')
if (process.argv[2] === 'check') console.log(JSON.stringify(posts.filter((name) => !readFileSync('content/posts/' + name, 'utf8').includes(readFileSync('app/key.txt', 'utf8').trim())).map((path) => ({ path, line: 1, column: 1, severity: 'error', code: 'key-unknown', message: 'no key', remedy: 'rename it' }))))
if (process.argv[2] === 'typecheck') process.exit(readFileSync('app/template.html', 'utf8').includes('BROKEN') ? 1 : 0)
if (process.argv[2] === 'build') {
  mkdirSync('out/blog', { recursive: true })
  for (const name of posts) {
    const text = readFileSync('content/posts/' + name, 'utf8').split('---')[2]
    writeFileSync('out/blog/' + name.replace('.md', '.html'), readFileSync('app/template.html', 'utf8').replace('TEXT', text))
  }
  writeFileSync('out/feed.xml', posts.map((name) => '<id>' + readFileSync('app/id.txt', 'utf8').trim() + name + '</id>').join(''))
}
`

type Files = Record<string, string | null>

function write(root: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(root, path)
    if (text === null) rmSync(file, { recursive: true })
    else {
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, text)
    }
  }
}

function commit(root: string, message: string): void {
  git(root, ['add', '-A'])
  git(root, ['commit', '-q', '-m', message])
}

const lines = (...all: string[]) => all.map((line) => `${line}\n`).join('')
const template = (words: string) =>
  `<body><header>Site</header>\n<p>Between</p>\n<main>TEXT</main>\n<footer>${words}</footer></body>\n`

/** Each release by the files it changes. */
const releases: [version: string, files: Files][] = [
  [
    '1.0.0',
    {
      'scripts/run.mjs': runner,
      'app/template.html': template('one'),
      'app/key.txt': 'title:\n',
      'app/id.txt': 'tag:one:\n',
      'app/list.css': lines('a', 'b', 'c', 'd', 'e'),
      'components/byline.tsx': 'ours\n',
      'content/site.yml': 'title: Masthead\nurl: https://masthead.example/\n',
      'content/posts/sample.md': '---\ntitle: Sample\n---\nSample.\n',
      'public/enhance.js': '// 1\n',
      'public/logo.svg': '<svg/>\n',
      'theme/theme.css': '/* Yours. */\n',
      'README.md': '# Masthead\n',
    },
  ],
  [
    '1.1.0',
    {
      'app/list.css': lines('a', 'b', 'c', 'd', 'e, later'),
      'public/enhance.js': '// 2\n',
      'content/posts/another.md': '---\ntitle: Ours\n---\nOurs.\n',
      'lib/new.ts': 'new\n',
      'theme/theme.css': '/* Other words. */\n',
    },
  ],
  ['1.2.0', { 'app/template.html': template('two'), 'components/byline.tsx': 'ours, again\n', 'README.md': '# M\n' }],
  [
    '2.0.0',
    {
      'app/key.txt': 'headline:\n',
      'content/posts/sample.md': '---\nheadline: Sample\n---\nSample.\n',
      'content/posts/another.md': null,
      'scripts/upgrade/codemods.json': JSON.stringify([
        { version: '2.0.0', frontMatter: { title: 'headline' }, settings: { address: 'url' } },
      ]),
    },
  ],
]

beforeAll(() => {
  for (const role of ['AUTHOR', 'COMMITTER']) {
    vi.stubEnv(`GIT_${role}_NAME`, 'Owner')
    vi.stubEnv(`GIT_${role}_EMAIL`, 'owner@example.org')
  }
  mkdirSync(origin)
  git(origin, ['init', '-q', '-b', 'main'])
  for (const [version, files] of releases) {
    write(origin, { 'package.json': `{\n  "name": "masthead",\n  "version": "${version}"\n}\n`, ...files })
    commit(origin, version)
    git(origin, ['tag', `v${version}`])
  }
}, 60_000)
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

/** A publication made from version 1.0.0: the sample moved, and files of the owner's. */
function publication(name: string, files: Files): string {
  const root = join(folder, name)
  git(folder, ['clone', '-q', '--branch', 'v1.0.0', origin, root])
  git(root, ['tag', '-d', ...releases.map(([version]) => `v${version}`)])
  git(root, ['checkout', '-q', '-b', 'main'])
  git(root, ['remote', 'rename', 'origin', 'masthead'])
  write(root, {
    'e2e/sample/content/posts/sample.md': readFileSync(join(root, 'content/posts/sample.md'), 'utf8'),
    'content/posts/sample.md': null,
    'content/site.yml': 'title: Mine\naddress: https://mine.example.org/\n',
    'content/posts/first.md': '---\ntitle: First\n---\nMy words. title: stays\n',
    ...files,
  })
  commit(root, 'My own')
  return root
}

const options = (release?: string): UpgradeOptions => ({ release, base: undefined, prefer: undefined })

/** The files of a publication that are not Masthead's. */
const own = (root: string) =>
  new Map(
    [...readTree(root, 'HEAD').keys()]
      .filter((path) => !isMastheads(path))
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  )

const sites: [customised: string, files: Files][] = [
  ['content', { 'content/posts/second.md': '---\ntitle: Second\n---\nMore.\n' }],
  ['theme', { 'theme/theme.css': ':root { --accent: #123456; }\n', 'theme/own.css': 'a { color: red }\n' }],
  ['components', { 'components/own/byline.tsx': 'mine\n', 'components/own/mdx/quiz.tsx': 'quiz\n' }],
  ['public', { 'public/logo.svg': '<svg id="mine"/>\n', 'README.md': '# Mine\n', LICENSE: 'Mine.\n' }],
  [
    'others',
    { 'fonts/a.ttf': 'font\n', 'tools/deploy.sh': 'rsync\n', 'content/pages/about.md': '---\ntitle: A\n---\n' },
  ],
]

describe('an upgrade over three releases', () => {
  it.each(sites)('needs no manual step where only %s changed', { timeout: 60_000 }, async (name, files) => {
    const root = publication(name, files)
    const before = own(root)
    for (const version of ['1.1.0', '1.2.0', '2.0.0']) {
      const upgrade = prepareUpgrade(root, options(version))
      expect(upgrade.conflicts).toEqual([])
      acceptUpgrade(root, upgrade)
      expect(git(root, ['log', '-1', '--format=%s']).trim()).toBe(`Upgrade Masthead from ${upgrade.from} to ${version}`)
    }
    // The owner's files are as they were, apart from the keys that the codemod of 2.0.0 renamed.
    const expected = [...before].map(([path, text]) => [
      path,
      path === 'content/site.yml'
        ? text.replace('address:', 'url:')
        : path.startsWith('content/')
          ? text.replace('\ntitle:', '\nheadline:')
          : text,
    ])
    expect([...own(root)]).toEqual(expected)
    expect(readFileSync(join(root, 'public/enhance.js'), 'utf8')).toBe('// 2\n')
    expect(readFileSync(join(root, 'app/list.css'), 'utf8')).toContain('e, later')
    expect(existsSync(join(root, 'content/posts/another.md'))).toBe(false)
    expect(readdirSync(join(root, 'e2e/sample/content/posts'))).toEqual(['sample.md'])
    expect(readFileSync(join(root, 'e2e/sample/content/posts/sample.md'), 'utf8')).toContain('headline: Sample')
  })
})

describe('a changed file of Masthead', () => {
  it('is merged by lines', () => {
    const root = publication('lines', { 'app/list.css': lines('a, mine', 'b', 'c', 'd', 'e') })
    const upgrade = prepareUpgrade(root, options('1.1.0'))
    expect(upgrade.conflicts).toEqual([])
    acceptUpgrade(root, upgrade)
    expect(readFileSync(join(root, 'app/list.css'), 'utf8')).toBe(lines('a, mine', 'b', 'c', 'd', 'e, later'))
  })

  it('is shown in both versions where both changed the same line, and nothing is written', () => {
    const root = publication('conflict', { 'app/list.css': lines('a', 'b', 'c', 'd', 'e, mine') })
    const upgrade = prepareUpgrade(root, options('1.1.0'))
    expect(upgrade.conflicts.map(({ path }) => path)).toEqual(['app/list.css'])
    expect(conflictReport(upgrade)).toMatch(/app\/list\.css\n<{7} yours\ne, mine\n={7}\ne, later\n>{7} release/)
    expect(git(root, ['status', '--porcelain'])).toBe('')
    for (const [prefer, last] of [
      ['mine', 'e, mine'],
      ['release', 'e, later'],
    ] as const) {
      const { conflicts, commit: made } = prepareUpgrade(root, { ...options('1.1.0'), prefer })
      expect(conflicts).toEqual([])
      expect(git(root, ['show', `${made}:app/list.css`])).toBe(lines('a', 'b', 'c', 'd', last))
    }
  })

  it('that the owner deleted and the release changes is named', () => {
    const root = publication('deleted', { 'components/byline.tsx': null })
    const { conflicts } = prepareUpgrade(root, options('1.2.0'))
    expect(conflicts).toEqual([
      { path: 'components/byline.tsx', shown: expect.stringContaining('You deleted this file') },
    ])
  })
})

describe('the report', () => {
  it('names what changes for readers, and deletes the folders it was made in', async () => {
    const root = publication('report', {})
    const upgrade = prepareUpgrade(root, options('2.0.0'))
    const roots: string[] = []
    const { found, report } = await tryUpgrade(root, upgrade.commit, ['typecheck'], async (trial) => {
      roots.push(trial.before.root, trial.after.root)
      const all = differences(trial)
      return { found: all, report: upgradeReport(upgrade, all, [], trial.after) }
    })
    expect(found).toMatchObject({ gone: [], added: [], reworded: [], lostIds: [], newProblems: [] })
    expect(report).toContain('Your files in which keys are renamed:\n  content/posts/first.md\n  content/site.yml')
    expect(roots.filter((one) => existsSync(one))).toEqual([])
    expect(git(root, ['worktree', 'list']).trim().split('\n')).toHaveLength(1)
    expect(git(root, ['status', '--porcelain'])).toBe('')
  })

  it('names lost pages, words, ids, problems, and checks that fail', async () => {
    const root = publication('worse', { 'content/posts/old.md': '---\nname: none\n---\nOld.\n' })
    const release = join(folder, 'release')
    git(folder, ['clone', '-q', '--branch', 'v1.1.0', origin, release])
    write(release, {
      'package.json': '{ "version": "3.0.0" }\n',
      'app/template.html': '<main>BROKEN TEXT</main>',
      'app/id.txt': 'tag:two:\n',
      'app/key.txt': 'subject:\n',
    })
    rmSync(join(release, '.git'), { recursive: true })
    const upgrade = prepareUpgrade(root, options(release))
    expect(upgrade.to.version).toBe('3.0.0')
    const { found, failed } = await tryUpgrade(root, upgrade.commit, ['typecheck'], async (trial) => ({
      found: differences(trial),
      failed: trial.after.failed.map(({ name }) => name),
    }))
    expect(found).toMatchObject({
      gone: [],
      reworded: ['/blog/first.html', '/blog/old.html'],
      lostIds: ['tag:one:first.md', 'tag:one:old.md'],
      newProblems: [expect.stringContaining('first.md:1:1  error  key-unknown')],
    })
    expect(failed).toEqual(['typecheck'])
  })
})

it('an upgrade is undone by a commit, once', () => {
  const root = publication('undo', {})
  const before = git(root, ['rev-parse', 'HEAD^{tree}'])
  acceptUpgrade(root, prepareUpgrade(root, options('2.0.0')))
  expect(undoUpgrade(root)).toBe('Upgrade Masthead from 1.0.0 to 2.0.0')
  expect(git(root, ['rev-parse', 'HEAD^{tree}'])).toBe(before)
  expect(() => undoUpgrade(root)).toThrow('There is no upgrade to undo')
})

it('the newest version is taken without a name, and refused when it is there already', () => {
  const root = publication('newest', {})
  const upgrade = prepareUpgrade(root, options())
  expect(upgrade.to.version).toBe('2.0.0')
  acceptUpgrade(root, upgrade)
  expect(() => prepareUpgrade(root, options())).toThrow('at version 2.0.0, and 2.0.0 is not later')
})

it('uncommitted changes are refused, and so is a base that git does not have', () => {
  const root = publication('refused', {})
  write(root, { 'content/posts/first.md': '---\ntitle: Changed\n---\n' })
  expect(() => prepareUpgrade(root, options('1.1.0'))).toThrow('content/posts/first.md')
  git(root, ['checkout', '-q', '.'])
  git(root, ['remote', 'remove', 'masthead'])
  const release = join(folder, 'offline')
  git(folder, ['clone', '-q', '--branch', 'v1.1.0', origin, release])
  expect(() => prepareUpgrade(root, options(release))).toThrow('add --base=folder')
})

it('codemods rename keys of front matter and settings, and nothing in bodies', () => {
  const codemods = [{ version: '2.0.0', frontMatter: { title: 'headline' }, settings: { address: 'url' } }]
  expect(modified('content/posts/a.md', '---\ntitle: A\nextra:\n  title: B\n---\ntitle: C\n', codemods)).toBe(
    '---\nheadline: A\nextra:\n  title: B\n---\ntitle: C\n',
  )
  expect(modified('content/site.yml', 'address: x\ntitle: y\n', codemods)).toBe('url: x\ntitle: y\n')
  expect(modified('app/a.md', '---\ntitle: A\n---\n', codemods)).toBe('---\ntitle: A\n---\n')
})
