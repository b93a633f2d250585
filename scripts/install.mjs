/** Installs the packages of the lock file if they are missing. Plain Node: this runs before anything is installed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Commands that need the packages for development, which are a third of all: tests, types, lint, measurements. */
const developing = ['bench', 'format', 'lighthouse', 'lint', 'screenshots', 'test', 'test-long', 'typecheck', 'upgrade']

/**
 * Whether a command needs the packages for development (`devDependencies`).
 * @param {string} command
 */
export const needsTools = (command) => developing.includes(command)

/**
 * Makes `node_modules` match `package-lock.json`. Returns at once if a stamp of an earlier run says that it does; otherwise runs `npm ci`.
 * Install scripts stay off: no package here needs one, and a script that never runs can do no harm.
 * @param {string} root the folder of package.json
 * @param {boolean} tools whether the packages for development are needed, too; they are kept where they are installed
 * @throws {Error} with a message for the person at the terminal when npm fails, and when another package manager is in use
 */
export async function ensureInstalled(root, tools) {
  const stamp = join(root, 'node_modules', '.masthead-installed')
  const [all, few] = [installationKey(root), `few ${installationKey(root)}`]
  const wanted = tools ? all : few
  const found = read(stamp)
  if (found === all || found === wanted) return
  // Someone ran npm themselves, or the lock file changed in a way that does not matter here.
  const samePlatform = found === null || found.endsWith(platform)
  if (samePlatform && isInstalled(root)) return writeFileSync(stamp, all)
  if (samePlatform && !tools && isInstalled(root, false)) return writeFileSync(stamp, few)
  const refusal = otherManager(root, process.env)
  if (refusal) throw new Error(refusal)

  console.log(`Installing packages${tools ? ', with those for tests,' : ''} from package-lock.json (once) …`)
  const started = Date.now()
  const npm = npmCommand()
  const { status, error } = spawnSync(
    npm.command,
    [
      ...npm.args,
      'ci',
      '--ignore-scripts',
      tools ? '--include=dev' : '--omit=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
    ],
    { cwd: root, stdio: 'inherit' },
  )
  if (error || status !== 0) {
    throw new Error(`The packages could not be installed (npm ci ${error ? error.message : `ended with ${status}`}).`)
  }
  writeFileSync(stamp, wanted)
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/**
 * What an installation depends on: the lock file, and the platform whose binaries it contains.
 * @param {string} root
 */
function installationKey(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}`
}

const platform = `${process.platform} ${process.arch}`

/**
 * Whether npm itself already installed this lock file (someone ran `npm ci` or `npm install`): npm's own record lists every
 * package that is not optional at the locked version.
 * @param {string} root
 * @param {boolean} tools whether the packages for development count
 */
export function isInstalled(root, tools = true) {
  const record = read(join(root, 'node_modules', '.package-lock.json'))
  if (!record) return false
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(record).packages
  return Object.entries(locked).every(
    ([path, { version, dev, optional, devOptional }]) =>
      path === '' || optional || devOptional || (dev && !tools) || present[path]?.version === version,
  )
}

/** How to recognise packages that another package manager installed: by its own files in node_modules, or by its lock file if npm left no record there. */
const others = {
  pnpm: { marks: ['.modules.yaml', '.pnpm'], locks: ['pnpm-lock.yaml'] },
  yarn: { marks: ['.yarn-integrity', '.yarn-state.yml'], locks: ['yarn.lock'] },
  bun: { marks: ['.bun'], locks: ['bun.lock', 'bun.lockb'] },
}

/**
 * Explains to users of pnpm, yarn and bun what to run. `npm ci` would delete the packages that they installed.
 * @param {string} root
 * @param {NodeJS.ProcessEnv} environment
 * @returns {string | null} one sentence; null if no other package manager is in use
 */
function otherManager(root, { npm_config_user_agent: agent = '', npm_lifecycle_event: script = 'start' }) {
  const packages = join(root, 'node_modules')
  const isUnclaimed = existsSync(packages) && !existsSync(join(packages, '.package-lock.json'))
  for (const [name, { marks, locks }] of Object.entries(others)) {
    const isMarked = marks.some((file) => existsSync(join(packages, file)))
    if (isMarked || (isUnclaimed && locks.some((file) => existsSync(join(root, file)))))
      return `node_modules was installed by ${name}, and Masthead needs the versions in npm's lock file — remove it, then run: npm run ${script}`
    if (agent.startsWith(`${name}/`))
      return `Masthead's packages are installed by npm, not by ${name} — run: npm run ${script}`
  }
  return null
}

/** The npm that runs this script, else the one shipped with this Node, else the one on the path; never through a shell. */
export function npmCommand() {
  const bin = dirname(process.execPath)
  const script = [
    process.env.npm_execpath,
    join(bin, 'node_modules/npm/bin/npm-cli.js'),
    join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
  ].find((path) => path && basename(path) === 'npm-cli.js' && existsSync(path))
  return script ? { command: process.execPath, args: [script] } : { command: 'npm', args: [] }
}

/** @param {string} path */
function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
