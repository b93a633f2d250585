/** Installs the packages of the lock file if they are missing. Plain Node: this runs before anything is installed. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Makes `node_modules` match `package-lock.json`: returns immediately if the stamp of an earlier run says so, otherwise runs `npm ci`.
 * Install scripts stay off: no package used here needs one, and code that doesn't run cannot do harm.
 * @param {string} root the folder of package.json
 * @throws {Error} with a sentence for the user if npm fails
 */
export async function ensureInstalled(root) {
  const stamp = join(root, 'node_modules', '.masthead-installed')
  const wanted = installationKey(root)
  const found = read(stamp)
  if (found === wanted) return
  // Someone ran npm themselves, or the lock file changed in a way that does not matter here.
  const samePlatform = found === null || found.endsWith(platform)
  if (samePlatform && isInstalled(root)) return writeFileSync(stamp, wanted)

  console.log('Installing packages from package-lock.json (once) …')
  const started = Date.now()
  const npm = npmCommand()
  const { status, error } = spawnSync(
    npm.command,
    [...npm.args, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    { cwd: root, stdio: 'inherit' },
  )
  if (error || status !== 0) {
    throw new Error(`The packages could not be installed (npm ci ${error ? error.message : `ended with ${status}`}).`)
  }
  writeFileSync(stamp, wanted)
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`)
}

/**
 * Everything an installation depends on: the lock file, and the platform whose binaries it contains.
 * @param {string} root
 */
function installationKey(root) {
  const lock = readFileSync(join(root, 'package-lock.json'))
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}`
}

const platform = `${process.platform} ${process.arch}`

/**
 * Whether npm itself already installed this lock file (someone ran `npm ci` or `npm install`): npm's own record
 * has every package that is not optional, at the locked version.
 * @param {string} root
 */
export function isInstalled(root) {
  const record = read(join(root, 'node_modules', '.package-lock.json'))
  if (!record) return false
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const present = JSON.parse(record).packages
  return Object.entries(locked).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || optional || devOptional || present[path]?.version === version,
  )
}

/** The npm that runs this script, or else the one shipped with this Node, or the one on the path; never through a shell. */
function npmCommand() {
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
