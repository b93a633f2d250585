/** Arguments of commands that work on a site: the site and the time. */
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { SiteOptions } from '../../lib/build/index.ts'
import { parseDate } from '../../lib/core/dates/dates.ts'
import { repositoryRoot } from '../../lib/core/root.ts'
import { sampleOf } from '../../lib/core/sample.ts'
import { CommandError } from './command.ts'
import { commandLine, texts } from './command-line.ts'
import type { CommandName } from './commands.ts'

export type SiteArguments = SiteOptions & {
  /** Values of the command's own options, each given once or more. */
  values: ReadonlyMap<string, readonly string[]>
  /** The remaining arguments: paths, or a title. */
  paths: string[]
}

/**
 * Parses the command line of a command that works on a site.
 * @param name the command, which determines its options (`commands.ts`)
 * @param args the command line, without node and script
 * @throws {CommandError} for an unknown option, a time that does not exist, a folder without `content/`
 */
export function siteArguments(name: CommandName, args = process.argv.slice(2)): SiteArguments {
  const { values, operands } = commandLine(name, args)
  const chosen = values.sample === true ? sampleOf(repositoryRoot) : text(values.site)
  const site = resolve(chosen ?? process.env.MASTHEAD_SITE ?? repositoryRoot)
  if (!existsSync(join(site, 'content'))) throw new CommandError(`There is no content/ folder in ${site}.`)
  const given = Object.keys(values).filter((option) => !['site', 'as-of', 'sample'].includes(option))
  return {
    site,
    asOf: moment(text(values['as-of']) ?? process.env.AS_OF),
    flags: new Set(given.filter((option) => values[option] === true)),
    values: new Map(given.flatMap((option) => (values[option] === true ? [] : [[option, texts(values[option])]]))),
    paths: operands,
  }
}

/** The last value of an option; an empty one counts as absent. */
const text = (value: unknown): string | undefined => texts(value).at(-1)

/** A day or instant written year first; a day means its start in the site's zone, which is not known yet. */
function moment(typed: string | undefined): string | undefined {
  if (!typed) return undefined
  if (/^\d{4}-\d{2}-\d{2}(?!\d)/.test(typed) && parseDate(typed)) return typed
  throw new CommandError(
    `--as-of: "${typed}" is neither a day nor an instant — write YYYY-MM-DD or YYYY-MM-DDThh:mm+hh:mm`,
  )
}
