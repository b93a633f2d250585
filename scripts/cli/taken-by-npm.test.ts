import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { runNode } from '../../lib/core/tool.ts'
import type { CommandName } from './commands.ts'
import { takenByNpm } from './taken-by-npm.ts'

const project = mkdtempSync(join(tmpdir(), 'masthead-'))

/** The environment that npm 11 gives a script; `taken` are the options that npm took. */
const environment = (script: string, taken: Record<string, string> = {}) => ({
  npm_lifecycle_event: script,
  npm_config_user_agent: 'npm/11.19.1 node/v20.20.2 linux x64 workspaces/false',
  npm_config_cache: '/home/jane/.npm',
  npm_config_noproxy: '',
  npm_config_prefix: '/usr',
  npm_config_userconfig: join(project, 'userrc'),
  npm_config_local_prefix: project,
  ...Object.fromEntries(Object.entries(taken).map(([name, value]) => [`npm_config_${name}`, value])),
})

const said = (name: CommandName, args: string[], taken: Record<string, string>) =>
  takenByNpm(name, args, environment(name, taken))

describe('an option that npm took', () => {
  it.each<[CommandName, string[], Record<string, string>, string]>([
    ['new', ['A title'], { draft: 'true' }, 'npm run new -- "A title" --draft'],
    ['check', [], { fix: 'true', dry_run: 'true' }, 'npm run check -- --fix --dry-run'],
    ['dev', [], { as_of: '2026-12-24' }, 'npm run dev -- --as-of=2026-12-24'],
    ['build', [], { site: 'e2e/site' }, 'npm run build -- --site=e2e/site'],
    ['start', [], { site: 'e2e/site' }, 'npm start -- --site=e2e/site'],
    ['check', ['content/posts'], { json: 'true' }, 'npm run check -- content/posts --json'],
  ])('%s %j %j is refused with the command to type', (name, args, taken, remedy) => {
    expect(said(name, args, taken)).toMatch(
      /^npm took --.* for its own, so nothing was done — put -- before the options: /,
    )
    expect(said(name, args, taken)?.endsWith(`: ${remedy}`)).toBe(true)
  })

  it('is reported without a command if npm lost its value', () => {
    // What remains of --author robin, --tag=a --tag=b and --fix content/posts.
    expect(said('new', ['A title', 'robin'], { author: 'true' })).toMatch(/took --author .*: npm run new -- …$/)
    expect(said('new', ['A title'], { tag: 'b' })).toMatch(/: npm run new -- …$/)
    expect(said('check', [], { fix: 'content/posts' })).toMatch(/: npm run check -- …$/)
  })

  it('is refused if only another command has it', () => {
    expect(said('test', [], { site: 'x' })).toBe(
      'npm test has no option --site — npm test -- --help lists what it takes',
    )
    expect(said('build', [], { draft: 'true' })).toContain('npm run build has no option --draft')
    expect(said('lint', [], { json: 'true' })).toBe(null)
  })

  it('is detected even if misspelt', () =>
    expect(said('new', ['A title'], { drfat: 'true' })).toMatch(/took --drfat .*-- …$/))
})

describe('nothing is refused', () => {
  it('if npm took none of our options', () => {
    expect(said('new', ['A title'], {})).toBe(null)
    expect(said('build', [], { loglevel: 'silent', ignore_scripts: 'true' })).toBe(null)
  })

  it('for a key that an .npmrc sets', () => {
    writeFileSync(join(project, 'userrc'), 'registry = https://registry.example/\njson = true\n')
    writeFileSync(join(project, '.npmrc'), 'tag=next\n')
    expect(said('check', [], { json: 'true' })).toBe(null)
    expect(said('new', ['A title'], { tag: 'next' })).toBe(null)
    expect(said('check', [], { json: 'true', fix: 'true' })).toContain('npm took --fix for')
  })

  it('in a command started by another one or run by another package manager', () => {
    expect(takenByNpm('build', [], environment('test', { site: 'x' }))).toBe(null)
    const pnpm = { ...environment('build', { site: 'x' }), npm_config_user_agent: 'pnpm/9.1.0 npm/? node/v20.20.2' }
    expect(takenByNpm('build', [], pnpm)).toBe(null)
  })
})

const npm = process.env.npm_execpath ?? ''

it('with the npm that runs these tests, npm run new "x" --draft writes nothing', { timeout: 60_000 }, async () => {
  const env = { npm_lifecycle_event: 'new', npm_config_user_agent: 'npm/10.0.0', npm_config_draft: 'true' }
  const direct = () => runNode(join(repositoryRoot, 'scripts/run.mjs'), ['new', 'A title'], { env, quiet: true })
  const through = () =>
    runNode(npm, ['run', 'new', 'A title', '--draft'], { env: { npm_config_draft: undefined }, quiet: true })
  const { code, output } = await (npm.endsWith('npm-cli.js') ? through() : direct())
  expect(output).toContain('npm took --draft for its own, so nothing was done')
  expect(code).toBe(1)
})
