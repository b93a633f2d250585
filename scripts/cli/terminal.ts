/** Questions on a terminal. */
import { createInterface } from 'node:readline/promises'
import { CommandError } from './command.ts'

/** Prints a question and resolves to the line typed. */
export type Ask = (question: string) => Promise<string>

/** Whether a person can answer. */
export const isTerminal = (): boolean => Boolean(process.stdin.isTTY && process.stdout.isTTY)

/** Asks on the terminal; Ctrl-C and Ctrl-D abort. */
export async function atTerminal<Result>(use: (ask: Ask) => Promise<Result>): Promise<Result> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const ended = new AbortController()
  terminal.once('close', () => ended.abort())
  try {
    return await use((question) =>
      terminal.question(question, { signal: ended.signal }).catch((cause) => {
        throw new CommandError('\nNothing was written.', { cause })
      }),
    )
  } finally {
    terminal.close()
  }
}

/** Repeats a question until the answer is valid. */
export async function answer<Result>(ask: Ask, question: string, read: (typed: string) => Result): Promise<Result> {
  for (let prompt = question; ; ) {
    const typed = (await ask(prompt)).trim()
    try {
      return read(typed)
    } catch (error) {
      if (!(error instanceof CommandError)) throw error
      prompt = `${error.message}\n${question}`
    }
  }
}
