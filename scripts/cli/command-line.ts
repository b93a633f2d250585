/** Parses the command line of any command, using the table of commands. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { CommandError } from '../../lib/core/command-error.ts'
import { nearest } from '../../lib/core/problems/nearest.ts'
import { type CommandName, describedCommand } from './commands.ts'

export type CommandLine = { values: ReturnType<typeof parseArgs>['values']; operands: string[] }

/**
 * Parses the command line of any command.
 * @returns `true` for a flag, every given value for another option
 * @throws {CommandError} for an unknown option, or operands of a command that takes none
 */
export function commandLine(name: CommandName, args = process.argv.slice(2)): CommandLine {
  const { npm, operands, options } = describedCommand(name)
  const types: ParseArgsConfig['options'] = {}
  for (const [option, { value }] of Object.entries(options))
    types[option] = value === undefined ? { type: 'boolean' } : { type: 'string', multiple: true }
  const { values, positionals } = parse({ args, options: types, allowPositionals: true }, npm)
  if (operands === '' && positionals.length > 0)
    throw new CommandError(`${npm} takes no "${positionals[0]}" — ${npm} -- --help lists what it takes`)
  return { values, operands: positionals }
}

function parse(config: ParseArgsConfig, npm: string) {
  try {
    return parseArgs(config)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    const remedied = unknownOption(said, Object.keys(config.options ?? {}), npm) ?? wrongValue(said, npm) ?? said
    throw new CommandError(remedied, { cause: error })
  }
}

/** Node's own message ends in advice about positional arguments, which doesn't help with a misspelt option. */
function unknownOption(said: string, known: readonly string[], npm: string): string | undefined {
  const [, typed] = /^Unknown option '(-[^']*)'/.exec(said) ?? []
  if (typed === undefined) return undefined
  const [meant] = nearest(typed.replace(/^-+/, ''), known, 2)
  const remedy = meant === undefined ? `${npm} -- --help lists the options` : `did you mean --${meant}?`
  return `There is no option ${typed} — ${remedy}`
}

/** An option without its value, or a flag with one. Node names it as `-s, --site <value>`. */
function wrongValue(said: string, npm: string): string | undefined {
  const [, typed, fault] = /'[^']*?(--[a-z-]+)[^']*'.*?(missing|does not take|ambiguous)/s.exec(said) ?? []
  if (typed === undefined) return undefined
  return fault === 'does not take'
    ? `${typed} takes no value — write ${typed} alone`
    : `${typed} has no value — write ${typed}=…; ${npm} -- --help says which`
}

/** Every value of an option given once or more; empty ones count as absent. */
export function texts(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string' && one !== '')
}
