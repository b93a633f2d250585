/** Start and end of every command: `--help`, options swallowed by npm, an exit code, and a sentence instead of a stack trace for errors that a person can fix. */
import { CommandError } from '../../lib/core/command-error.ts'
import { commandLine } from './command-line.ts'
import type { CommandName } from './commands.ts'
import { helpText } from './help.ts'
import { takenByNpm } from './taken-by-npm.ts'

export { CommandError }

/**
 * Runs a command and sets the exit code of the process.
 * @param main returns the exit code; undefined means 0. A `CommandError` is printed as a sentence, any other error with its stack, both on standard error; both exit with 1
 */
export async function command(name: CommandName, main: () => Promise<number | undefined>): Promise<void> {
  try {
    const args = process.argv.slice(2)
    if (args.includes('--help') || args.includes('-h')) return console.log(helpText(name))
    const taken = takenByNpm(name, args, process.env)
    if (taken !== null) throw new CommandError(taken)
    commandLine(name, args)
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error)
    process.exitCode = 1
  }
}
