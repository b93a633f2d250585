/** Checks a release before it is tagged. */
import { groundOf } from '../../lib/core/ownership.ts'
import { CommandError } from '../cli/command.ts'
import { isNewer } from '../upgrade/versions.ts'

type Candidate = {
  version: string
  /** Tags of earlier releases. */
  tags: readonly string[]
  changelog: string
  /** Every path in git. */
  paths: readonly string[]
}

/** @throws {CommandError} listing every fault */
export function refuseRelease({ version, tags, changelog, paths }: Candidate): void {
  if (!/^\d+\.\d+\.\d+$/.test(version))
    throw new CommandError(`"${version}" is not a version — write one such as npm run release -- 1.1.0`)
  const later = tags.filter((tag) => !isNewer(version, tag))
  const strays = paths.filter((path) => groundOf(path) === undefined)
  const faults = [
    ...(later.length > 0 ? [`the version is not later than ${later.sort().at(-1)}`] : []),
    ...(new RegExp(`^## ${version.replaceAll('.', '\\.')}\\b`, 'm').test(changelog)
      ? []
      : [`CHANGELOG.md has no section ## ${version}`]),
    ...strays.map((path) => `${path} is not in the table of owners — add it to lib/core/ownership.ts`),
  ]
  if (faults.length > 0)
    throw new CommandError(['Nothing was released:', ...faults.map((one) => `  ${one}`)].join('\n'))
}

/** Sets Masthead's own version in package.json or the lock file, which also has it under the root package. */
export function withVersion(text: string, version: string): string {
  const own = /("name": "masthead",\s*"version": ")[^"]*/g
  return text.replace(own, (_, before: string) => before + version)
}
