/** `npm run release -- 1.1.0`: tests Masthead, sets its version, commits, tags and packs it. Nothing is pushed or published. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from '../lib/core/root.ts'
import { runScript } from '../lib/core/tool.ts'
import { CommandError, command } from './cli/command.ts'
import { commandLine } from './cli/command-line.ts'
import { packRelease } from './release/pack.ts'
import { refuseRelease, withVersion } from './release/release-rules.ts'
import { git, readTree } from './upgrade/git.ts'
import { refuseUncommitted } from './upgrade/prepare-upgrade.ts'

await command('release', async () => {
  const { values, operands } = commandLine('release')
  const folder = join(repositoryRoot, 'dist')
  if (values.pack === true) {
    console.log(`Packed ${packRelease(repositoryRoot, 'HEAD', folder)}`)
    return 0
  }
  const [version = ''] = operands
  const read = (name: string) => readFileSync(join(repositoryRoot, name), 'utf8')
  refuseUncommitted(repositoryRoot)
  const tags = git(repositoryRoot, ['tag', '--list', 'v*']).split('\n').filter(Boolean)
  refuseRelease({
    version,
    tags,
    changelog: read('CHANGELOG.md'),
    paths: [...readTree(repositoryRoot, 'HEAD').keys()],
  })
  if (values['skip-tests'] !== true && (await runScript('test', [])).code !== 0)
    throw new CommandError('Nothing was released: the tests fail.')
  for (const name of ['package.json', 'package-lock.json'])
    writeFileSync(join(repositoryRoot, name), withVersion(read(name), version))
  if (git(repositoryRoot, ['status', '--porcelain']) !== '')
    git(repositoryRoot, ['commit', '--quiet', '--all', '-m', `Version ${version}`])
  git(repositoryRoot, ['tag', '--annotate', `v${version}`, '-m', `Masthead ${version}`])
  console.log(`Tagged v${version}, packed ${packRelease(repositoryRoot, `v${version}`, folder)}`)
  console.log(`\nTo publish it:\n  git push --follow-tags\n  npm publish ${folder}/create-masthead-${version}.tgz`)
  return 0
})
