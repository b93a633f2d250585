/** The fixture site: its location, and the day for which it is built. */
import { join } from 'node:path'
import { repositoryRoot } from '../../lib/core/root.ts'

export const fixtureRoot = join(repositoryRoot, 'e2e/site')

/** Its scheduled and expired posts are dated around this day. */
export const fixtureDay = '2026-03-01'
