/** The sample publication that Masthead ships: in `content/` of an untouched clone, and in `e2e/sample/` after `npm run setup`. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where setup puts the sample, from the repository root. */
export const sampleFolder = 'e2e/sample'

/** Whether the content of a site is the sample. No other site can have its address. */
export function isSample(site: string): boolean {
  const settings = join(site, 'content/site.yml')
  return existsSync(settings) && /^url: https:\/\/masthead\.example\/$/m.test(readFileSync(settings, 'utf8'))
}

/** The folder of the sample. */
export const sampleOf = (repository: string): string =>
  isSample(repository) ? repository : join(repository, sampleFolder)
