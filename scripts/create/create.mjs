#!/usr/bin/env node
// @ts-check
/** `npm create masthead my-site -- --title=…`: unpacks Masthead into a new folder, makes it a git repository and sets up a publication. Plain Node: nothing is installed yet. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const [folder, ...options] = process.argv.slice(2)
const here = dirname(fileURLToPath(import.meta.url))

try {
  process.exitCode = create(folder, options)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/**
 * @param {string | undefined} name of the folder to make
 * @param {string[]} options for setup; `--no-setup` leaves the sample publication
 */
function create(name, options) {
  if (name === undefined || name.startsWith('-'))
    throw new Error(
      'Name a folder: npm create masthead my-site\nOptions of setup follow: npm create masthead my-site -- --title="My site"',
    )
  const target = resolve(name)
  if (existsSync(target) && readdirSync(target).length > 0)
    throw new Error(`${target} is not empty: nothing was written. Choose another folder.`)
  const { version } = JSON.parse(readFileSync(join(here, 'package.json'), 'utf8'))
  unpack(join(here, 'masthead.tar.gz'), target)
  const isRepository = keepBase(target, version)
  console.log(`Masthead ${version} is in ${target}`)
  if (options.includes('--no-setup')) return 0
  // npm would consume the options, so this runs the command directly.
  const setup = spawnSync(process.execPath, [join(target, 'scripts/run.mjs'), 'setup', ...options], {
    cwd: target,
    stdio: 'inherit',
  })
  if (setup.status !== 0) {
    console.error(
      `\nThe sample publication is in ${target}. To set up your own: cd ${basename(target)} && npm run setup`,
    )
    return 1
  }
  if (isRepository) git(target, 'add', '-A') && git(target, 'commit', '-q', '-m', 'Set up the publication')
  console.log(`\nFirst: cd ${name}`)
  return 0
}

/**
 * Unpacks next to the target and renames, so that an interruption leaves nothing half done.
 * @param {string} archive
 * @param {string} target
 */
function unpack(archive, target) {
  mkdirSync(dirname(target), { recursive: true })
  const staged = mkdtempSync(join(dirname(target), '.masthead-'))
  try {
    const { status, stderr, error } = spawnSync('tar', ['-xf', archive, '-C', staged], { encoding: 'utf8' })
    if (error || status !== 0) throw new Error(`Masthead could not be unpacked by tar: ${error?.message ?? stderr}`)
    rmSync(target, { recursive: true, force: true })
    renameSync(join(staged, 'masthead'), target)
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
}

/**
 * Commits Masthead as it was released: upgrades compare with it to find the owner's changes.
 * @param {string} target
 * @param {string} version
 * @returns {boolean} whether there is a git repository now
 */
function keepBase(target, version) {
  const isMade =
    git(target, 'init', '-q', '-b', 'main') &&
    git(target, 'add', '-A') &&
    git(target, 'commit', '-q', '-m', `Masthead ${version}`) &&
    git(target, 'update-ref', `refs/masthead/v${version}`, 'HEAD')
  if (!isMade) console.error('Git could not create a repository (see above), so upgrades will need --base.')
  return isMade
}

/**
 * @param {string} target
 * @param {...string} args
 */
function git(target, ...args) {
  return spawnSync('git', args, { cwd: target, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0
}
