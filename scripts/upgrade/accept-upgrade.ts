/** Applies an upgrade to the owner's branch, and reverts it. */
import { CommandError } from '../cli/command.ts'
import { identity, keepRelease } from './find-release.ts'
import { git } from './git.ts'
import { refuseUncommitted, subject, type Upgrade } from './prepare-upgrade.ts'

/** Moves the branch and the working tree to the commit; git refuses if something was committed meanwhile. */
export function acceptUpgrade(repository: string, { commit, to }: Upgrade): void {
  refuseUncommitted(repository)
  git(repository, ['merge', '--quiet', '--ff-only', commit])
  keepRelease(repository, to)
}

/**
 * Reverts the last upgrade by a commit of its own, so that it can also be undone after a push.
 * @returns the subject of the upgrade
 * @throws {CommandError} if there is none
 */
export function undoUpgrade(repository: string): string {
  refuseUncommitted(repository)
  const commits = git(repository, ['log', '--first-parent', '--format=%H %s']).split('\n')
  const last = commits.find((line) => line.includes(` ${subject} from `) || line.includes(` Revert "${subject} from `))
  const [, id = '', said = ''] = /^(\S+) (.*)$/.exec(last ?? '') ?? []
  if (id === '' || said.startsWith('Revert'))
    throw new CommandError('There is no upgrade to undo: the last one was undone, or there was none')
  git(repository, ['revert', '--no-edit', id], { env: identity(repository) })
  return said
}
