/** Setup moves and replaces files, which git has to be able to restore. */
import { spawnSync } from 'node:child_process'
import { repositoryRoot } from '../../lib/core/root.ts'
import { CommandError } from '../cli/command.ts'

/** @throws {CommandError} that names the files with changes that are not committed */
export function refuseUncommitted(): void {
  const paths = ['content', 'public', 'theme', 'README.md', 'LICENSE']
  const { status, stdout } = spawnSync('git', ['status', '--porcelain', '--', ...paths], {
    cwd: repositoryRoot,
    encoding: 'utf8',
  })
  if (status === 0 && stdout.trim() !== '')
    throw new CommandError(`These files have uncommitted changes — commit them, or add --yes:\n${stdout.trimEnd()}`)
}
