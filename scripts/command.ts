/** How every command ends: an exit code, and one sentence instead of a stack for what a person can mend. */

/** A failure that its message explains fully: printed without a stack. */
export class CommandError extends Error {
  override name = 'CommandError'
}

/**
 * Runs a command to its end and sets the exit code of the process.
 * @param main returns the exit code; nothing counts as 0. A `CommandError` is printed as a sentence, any other error whole; both end with 1
 */
export async function command(main: () => Promise<number | undefined>): Promise<void> {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    console.error(error instanceof CommandError ? error.message : error)
    process.exitCode = 1
  }
}
