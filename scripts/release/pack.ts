/** Packs a release as the package `create-masthead`, which `npm create masthead my-site` runs. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CommandError } from '../cli/command.ts'
import { npmCommand } from '../install.mjs'
import { releaseOf } from '../upgrade/find-release.ts'
import { git } from '../upgrade/git.ts'

/**
 * Masthead is an archive within the package, because npm leaves out the lock file and .gitignore.
 * @param name the commit or tag to pack
 * @param folder where the package is written
 * @returns the path of the package
 */
export function packRelease(repository: string, name: string, folder: string): string {
  const { version } = releaseOf(repository, name)
  const staged = mkdtempSync(join(tmpdir(), 'create-masthead-'))
  try {
    const file = (path: string) => join(staged, path)
    git(repository, ['archive', '--format=tar.gz', '--prefix=masthead/', '-o', file('masthead.tar.gz'), name])
    copyFileSync(join(repository, 'scripts/create/create.mjs'), file('create.mjs'))
    copyFileSync(join(repository, 'SECURITY.md'), file('SECURITY.md'))
    writeFileSync(file('LICENSE'), git(repository, ['show', `${name}:LICENSE`]))
    writeFileSync(file('README.md'), readme)
    writeFileSync(file('package.json'), `${JSON.stringify(manifest(version), null, 2)}\n`)
    mkdirSync(folder, { recursive: true })
    const npm = npmCommand()
    const args = [...npm.args, 'pack', '--silent', '--pack-destination', folder]
    const { status, stdout, stderr } = spawnSync(npm.command, args, { cwd: staged, encoding: 'utf8' })
    if (status !== 0) throw new CommandError(`npm pack failed: ${stderr}`)
    return join(folder, stdout.trim().split('\n').at(-1) ?? '')
  } finally {
    rmSync(staged, { recursive: true, force: true })
  }
}

const manifest = (version: string) => ({
  name: 'create-masthead',
  version,
  description: 'Creates a publication with Masthead, which turns Markdown in git into fast static pages.',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=20.9' },
  bin: { 'create-masthead': 'create.mjs' },
  files: ['create.mjs', 'masthead.tar.gz', 'SECURITY.md'],
})

const readme = `# create-masthead

Makes a publication with Masthead, a publishing system for people who write in Markdown and git.

    npm create masthead my-site
    cd my-site && npm start

In scripts, pass the answers as options: \`npm create masthead my-site -- --yes --title="My site" --author="Jane Example"\`.
`
