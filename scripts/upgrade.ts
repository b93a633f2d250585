/** `npm run upgrade [-- version|folder|archive]`: merges a release of Masthead into a publication, shows what changes for readers, and writes only after that is accepted. */
import { readBuildRecord } from '../lib/build/index.ts'
import { repositoryRoot } from '../lib/core/root.ts'
import { withProgress } from '../lib/core/terminal/progress.ts'
import { CommandError, command } from './cli/command.ts'
import { commandLine, texts } from './cli/command-line.ts'
import { answer, atTerminal, isTerminal } from './cli/terminal.ts'
import { acceptUpgrade, undoUpgrade } from './upgrade/accept-upgrade.ts'
import { changedLooks } from './upgrade/compare-looks.ts'
import { differences } from './upgrade/compare-sites.ts'
import type { Preference } from './upgrade/merge-trees.ts'
import { prepareUpgrade, type Upgrade } from './upgrade/prepare-upgrade.ts'
import { tryUpgrade } from './upgrade/try-upgrade.ts'
import { conflictReport, upgradeReport } from './upgrade/upgrade-report.ts'

await command('upgrade', async () => {
  const { values, operands } = commandLine('upgrade')
  if (values.undo === true) {
    console.log(`Undone: ${undoUpgrade(repositoryRoot)}`)
    return 0
  }
  const upgrade = prepareUpgrade(repositoryRoot, {
    release: operands[0],
    base: texts(values.base).at(-1),
    prefer: preference(texts(values.prefer).at(-1)),
  })
  if (upgrade.conflicts.length > 0) {
    console.log(conflictReport(upgrade))
    return 1
  }
  const works = await tried(upgrade, values['skip-tests'] === true ? ['typecheck'] : ['test'])
  if (!works) throw new CommandError('\nNothing was written: the publication fails its checks with this release.')
  if (values.yes !== true && !(await accepted())) {
    console.log('Nothing was written.')
    return 1
  }
  acceptUpgrade(repositoryRoot, upgrade)
  console.log(`Upgraded to ${upgrade.to.version} in one commit. To revert it: npm run upgrade -- --undo`)
  return 0
})

/** Prints the report. @returns whether everything passes after the upgrade */
async function tried(upgrade: Upgrade, checks: string[]): Promise<boolean> {
  const trial = tryUpgrade(repositoryRoot, upgrade.commit, checks, async (both) => {
    const found = differences(both)
    const base = readBuildRecord(both.after.root)?.base ?? ''
    const looks = both.after.failed.length > 0 ? null : await changedLooks(both, found.common, base)
    return { report: upgradeReport(upgrade, found, looks, both.after), works: both.after.failed.length === 0 }
  })
  const { report, works } = await withProgress('Building before and after', trial)
  console.log(report)
  return works
}

async function accepted(): Promise<boolean> {
  if (!isTerminal()) throw new CommandError('\nNothing was written: add --yes to accept these changes.')
  return atTerminal((ask) =>
    answer(ask, '\nAccept these changes? (yes or no): ', (typed) => {
      if (/^(?:y|yes)$/i.test(typed)) return true
      if (/^(?:n|no)$/i.test(typed)) return false
      throw new CommandError('Type yes or no.')
    }),
  )
}

function preference(typed: string | undefined): Preference | undefined {
  if (typed === undefined || typed === 'mine' || typed === 'release') return typed
  throw new CommandError(`--prefer: "${typed}" is neither mine nor release`)
}
