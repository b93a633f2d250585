/** Location of this repository. */
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder that contains package.json, without trailing separator. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
