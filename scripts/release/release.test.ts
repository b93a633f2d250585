import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { findRelease } from '../upgrade/find-release.ts'
import { git } from '../upgrade/git.ts'
import { packRelease } from './pack.ts'
import { refuseRelease, withVersion } from './release-rules.ts'

const folder = mkdtempSync(join(tmpdir(), 'masthead-release-test-'))
const source = join(folder, 'source')
const user = {
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
}

beforeAll(() => {
  mkdirSync(join(source, 'scripts'), { recursive: true })
  cpSync(join(repositoryRoot, 'scripts/create'), join(source, 'scripts/create'), { recursive: true })
  for (const [name, text] of [
    ['package.json', '{ "name": "masthead", "version": "1.2.3" }\n'],
    ['package-lock.json', '{}\n'],
    ['.gitignore', 'node_modules/\n'],
    ['LICENSE', 'MIT\n'],
    ['SECURITY.md', 'Report.\n'],
    [
      'scripts/run.mjs',
      "console.log('ran', ...process.argv.slice(2)); process.exit(process.argv.includes('--bad') ? 1 : 0)\n",
    ],
  ] as const)
    writeFileSync(join(source, name), text)
  git(source, ['init', '-q', '-b', 'main'])
  git(source, ['add', '-A'])
  git(source, ['commit', '-q', '-m', 'All'], { env: user })
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the package create-masthead', () => {
  let archive = ''
  const create = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, 'package/create.mjs'), ...args], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...user },
    })

  beforeAll(() => {
    archive = packRelease(source, 'HEAD', join(folder, 'dist'))
    spawnSync('tar', ['-xf', archive, '-C', folder])
  }, 60_000)

  it('makes a repository with every file, from which an upgrade can start, and runs setup', () => {
    expect(archive).toMatch(/create-masthead-1\.2\.3\.tgz$/)
    const { status, stdout } = create('my-site', '--yes', '--title=My site')
    expect(status).toBe(0)
    expect(stdout).toContain('ran setup --yes --title=My site')
    const site = join(folder, 'my-site')
    for (const name of ['.gitignore', 'package-lock.json', 'scripts/run.mjs'])
      expect(readFileSync(join(site, name), 'utf8')).toBe(readFileSync(join(source, name), 'utf8'))
    expect(git(site, ['rev-parse', 'refs/masthead/v1.2.3^{tree}'])).toBe(git(source, ['rev-parse', 'HEAD^{tree}']))
    expect(git(site, ['status', '--porcelain'])).toBe('')
  })

  it('writes nothing into a folder that is in use, or without a name', () => {
    mkdirSync(join(folder, 'used'))
    writeFileSync(join(folder, 'used/a.txt'), 'a')
    expect(create('used')).toMatchObject({ status: 1, stderr: expect.stringContaining('is not empty') })
    expect(existsSync(join(folder, 'used/package.json'))).toBe(false)
    expect(create('--yes')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm create masthead my-site') })
  })

  it('keeps the sample if setup refuses, and says how to go on', () => {
    expect(create('refused', '--bad')).toMatchObject({ status: 1, stderr: expect.stringContaining('npm run setup') })
    expect(existsSync(join(folder, 'refused/package.json'))).toBe(true)
  })

  it('is a release that an upgrade can take', () => {
    expect(findRelease(source, archive)).toMatchObject({ version: '1.2.3' })
  })
})

describe('a release', () => {
  const good = { version: '1.1.0', tags: ['v1.0.0'], changelog: '# Changes\n\n## 1.1.0\n', paths: ['lib/a.ts'] }

  it('needs a later version, a section of the changelog, and an owner for every path', () => {
    expect(() => refuseRelease(good)).not.toThrow()
    expect(() => refuseRelease({ ...good, version: '1.1' })).toThrow('npm run release -- 1.1.0')
    const bad = () => refuseRelease({ ...good, version: '1.0.0', paths: ['stray/a.ts'] })
    expect(bad).toThrow('not later than v1.0.0')
    expect(bad).toThrow('CHANGELOG.md has no section ## 1.0.0')
    expect(bad).toThrow('stray/a.ts is not in the table')
  })

  it('changes the version of Masthead and of no package', () => {
    const lock =
      '{\n  "name": "masthead",\n  "version": "1.0.0",\n  "packages": { "": { "name": "masthead", "version": "1.0.0" }, "a": { "version": "1.0.0" } } }'
    expect(withVersion(lock, '2.0.0').match(/2\.0\.0/g)).toHaveLength(2)
  })
})
