/** `npm run check -- --urls=list`: prints how this site answers the addresses of an older one. */
import { readFileSync } from 'node:fs'
import type { Publication } from '../../lib/content/index.ts'
import type { SiteArguments } from '../cli/arguments.ts'
import { CommandError } from '../cli/command.ts'
import { answerLines, checkOldAddresses } from './old-addresses.ts'
import { tell } from './tell.ts'

/** @returns the exit code: 1 if an address is no longer answered */
export function answerList(list: string, publication: Publication, asked: SiteArguments['flags']): number {
  const { addresses, problems } = checkOldAddresses(readList(list), list, publication)
  if (asked.has('json')) console.log(JSON.stringify(addresses, null, 2))
  else console.log(answerLines(addresses).join('\n'))
  if (!asked.has('json') && problems.length > 0) tell(problems, asked)
  return problems.length > 0 ? 1 : 0
}

function readList(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new CommandError(`The list ${path} cannot be read: give a text file with one address a line.`, { cause })
  }
}
