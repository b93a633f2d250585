import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { build } from 'esbuild'
import { describe, expect, test } from 'vitest'
import packages from '../package.json' with { type: 'json' }
import { needsTools } from './install.mjs'

type Files = Record<string, string>

/** Runs `ensureInstalled` in a folder with these files, where npm cannot be reached. */
function install(files: Files, env: Record<string, string> = {}, tools = true) {
  const root = mkdtempSync(join(tmpdir(), 'install-'))
  try {
    for (const [name, text] of Object.entries({ 'package-lock.json': '{"packages":{"":{}}}', ...files })) {
      mkdirSync(dirname(join(root, name)), { recursive: true })
      writeFileSync(join(root, name), text)
    }
    cpSync('scripts/install.mjs', join(root, 'install.mjs'))
    const count = () => readdirSync(root, { recursive: true }).length
    const before = count()
    const code = `const { ensureInstalled } = await import('./install.mjs')
      await ensureInstalled(process.cwd(), ${tools}).catch((error) => console.log(error.message))`
    const noNpm = { npm_execpath: join(root, 'npm-cli.js'), npm_config_user_agent: '', npm_lifecycle_event: 'dev' }
    const options = { cwd: root, encoding: 'utf8' as const, env: { ...process.env, ...noNpm, ...env } }
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', code], options)
    return { said: stdout.trim(), changed: count() - before }
  } finally {
    rmSync(root, { recursive: true })
  }
}

test.each([
  ['pnpm', { 'node_modules/.modules.yaml': '' }],
  ['yarn', { 'node_modules/.yarn-integrity': '' }],
  ['yarn', { 'node_modules/react/index.js': '', 'yarn.lock': '' }],
  ['bun', { 'node_modules/react/index.js': '', 'bun.lock': '' }],
])('packages that %s installed are left alone, and one sentence says what to run', (name, files: Files) => {
  expect(install(files)).toEqual({
    said: `node_modules was installed by ${name}, and Masthead needs the versions in npm's lock file — remove it, then run: npm run dev`,
    changed: 0,
  })
})

test.each(['pnpm', 'yarn', 'bun'])('%s users without packages are told to run npm', (name) => {
  expect(install({}, { npm_config_user_agent: `${name}/10.1.0 npm/? node/v22` })).toEqual({
    said: `Masthead's packages are installed by npm, not by ${name} — run: npm run dev`,
    changed: 0,
  })
})

test('once npm has installed the packages, any package manager may run a command', () => {
  const files = { 'node_modules/.package-lock.json': '{"packages":{}}', 'yarn.lock': '' }
  expect(install(files, { npm_config_user_agent: 'yarn/4.0.0' })).toEqual({ said: '', changed: 1 })
})

describe('packages for development', () => {
  const lock = (...names: string[]) =>
    JSON.stringify({
      packages: Object.fromEntries([
        ['', {}],
        ...names.map((name) => [`node_modules/${name}`, { version: '1', dev: name === 'test' || undefined }]),
      ]),
    })
  const npm = { 'npm-cli.js': "console.log('npm', process.argv.slice(2).join(' '))", 'package.json': '{}' }
  const installed = (...names: string[]) => ({
    ...npm,
    'package-lock.json': lock('site', 'test'),
    'node_modules/.package-lock.json': lock(...names),
  })

  test('a command that builds does without them', () => {
    expect(install(installed('site'), {}, false)).toEqual({ said: '', changed: 1 })
    expect(install({ ...installed(), 'node_modules/x/y': '' }, {}, false).said).toContain(
      'npm ci --ignore-scripts --omit=dev',
    )
  })

  test('a command that tests installs them', () => {
    expect(install(installed('site')).said).toContain('npm ci --ignore-scripts --include=dev')
    expect(install(installed('site', 'test'))).toEqual({ said: '', changed: 1 })
  })

  test('a command that builds leaves them in place', () => {
    expect(install(installed('site', 'test'), {}, false)).toEqual({ said: '', changed: 1 })
  })

  test('no other command imports or runs one', async () => {
    const commands = readdirSync('scripts').flatMap((name) => /^([a-z-]+)\.ts$/.exec(name)?.[1] ?? [])
    const entryPoints = commands.filter((name) => !needsTools(name)).map((name) => `scripts/${name}.ts`)
    const options = { bundle: true, write: false, metafile: true, packages: 'external', platform: 'node' } as const
    const { metafile } = await build({
      ...options,
      entryPoints: [...entryPoints, 'lib/build/threads/worker-thread.ts'],
      format: 'esm',
      outdir: 'x',
      splitting: true,
    })
    const sources = Object.entries(metafile.inputs)
    const imported = sources.flatMap(([file, { imports }]) =>
      imports.flatMap(({ path, external }) => (external ? [[file, path] as const] : [])),
    )
    const run = sources.flatMap(([file]) =>
      [...readFileSync(file, 'utf8').matchAll(/toolPath\('([^']+)'/g)].map(([, name = '']) => [file, name] as const),
    )
    const tools = Object.keys(packages.devDependencies)
    const isTool = (path: string) => tools.some((name) => path === name || path.startsWith(`${name}/`))
    expect(imported.length).toBeGreaterThan(100)
    expect([...imported, ...run].filter(([, path]) => isTool(path))).toEqual([])
  }, 60_000)
})
