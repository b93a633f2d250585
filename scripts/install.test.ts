import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

type Files = Record<string, string>

/** Runs `ensureInstalled` in a folder with these files, where npm cannot be reached. */
function install(files: Files, env: Record<string, string> = {}) {
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
      await ensureInstalled(process.cwd()).catch((error) => console.log(error.message))`
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
