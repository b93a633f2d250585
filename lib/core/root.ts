/** Where this repository lies. */
import { fileURLToPath } from 'node:url'

/** Absolute path of the folder of package.json, without a final separator. */
export const repositoryRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
