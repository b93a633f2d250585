/** The arguments that commands share: which site, which day. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { parseDate } from '../lib/dates.ts'
import { nearest } from '../lib/nearest.ts'
import { CommandError } from './command.ts'
import { repositoryRoot } from './root.ts'

export type SiteArguments = {
  /** Absolute path of the folder that holds `content/` and `public/`. */
  site: string
  /** `--as-of`, else `AS_OF`: a day or an instant, as typed; absent: now. */
  asOf: string | undefined
  /** The boolean flags that were given. */
  flags: ReadonlySet<string>
  /** What was given for the command's own options that take a value, each once or more. */
  values: ReadonlyMap<string, readonly string[]>
  /** What is left: paths. */
  paths: string[]
}

/**
 * Reads `--site=<folder>` (else `MASTHEAD_SITE`, else this repository), `--as-of=YYYY-MM-DD` (else `AS_OF`) and boolean flags.
 * @param allowed names of the command's own flags, without dashes
 * @param args the command line, without node and script
 * @param valued names of the command's own options that take a value, each once or more
 * @throws {CommandError} for an unknown flag, a day that does not exist, a folder without `content/`
 */
export function siteArguments(
  allowed: string[] = [],
  args = process.argv.slice(2),
  valued: string[] = [],
): SiteArguments {
  const flags = Object.fromEntries(allowed.map((name) => [name, { type: 'boolean' }] as const))
  const options = Object.fromEntries(valued.map((name) => [name, { type: 'string', multiple: true }] as const))
  const { values, positionals } = parse({
    args,
    options: { ...flags, ...options, site: { type: 'string' }, 'as-of': { type: 'string' } },
    allowPositionals: true,
  })
  const site = resolve(text(values.site) ?? process.env.MASTHEAD_SITE ?? repositoryRoot)
  if (!existsSync(join(site, 'content'))) throw new CommandError(`There is no content/ folder in ${site}.`)
  return {
    site,
    asOf: moment(text(values['as-of']) ?? process.env.AS_OF),
    flags: new Set(allowed.filter((name) => values[name] === true)),
    values: new Map(valued.flatMap((name) => (values[name] === undefined ? [] : [[name, texts(values[name])]]))),
    paths: positionals,
  }
}

function parse(config: ParseArgsConfig) {
  try {
    return parseArgs(config)
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    throw new CommandError(unknownOption(said, Object.keys(config.options ?? {})) ?? said, { cause: error })
  }
}

/** Node's own words end in advice about positional arguments, which nobody meant who misspelt an option. */
function unknownOption(said: string, known: readonly string[]): string | undefined {
  const [, typed] = /^Unknown option '(-[^']*)'/.exec(said) ?? []
  if (typed === undefined) return undefined
  const [meant] = nearest(typed.replace(/^-+/, ''), known, 2)
  const options = known.map((name) => `--${name}`).join(', ')
  return `There is no option ${typed}: ${meant === undefined ? `the options are ${options}.` : `did you mean --${meant}?`}`
}

/** The last of a value given once or more; an empty one counts as absent. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Every value of an option given once or more; empty ones count as absent. */
function texts(value: unknown): string[] {
  return [value].flat().filter((one): one is string => typeof one === 'string' && one !== '')
}

/** A day or instant written year first; that of a day is its beginning in the site's zone, which is not known yet. */
function moment(typed: string | undefined): string | undefined {
  if (!typed) return undefined
  if (/^\d{4}-\d{2}-\d{2}(?!\d)/.test(typed) && parseDate(typed)) return typed
  throw new CommandError(
    `--as-of: "${typed}" is neither a day nor an instant — write YYYY-MM-DD or YYYY-MM-DDThh:mm+hh:mm`,
  )
}
