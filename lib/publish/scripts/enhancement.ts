/** The one script that every page may load, published under a hashed name so that browsers can cache it for a year. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { transformSync } from 'esbuild'
import { enhancementName } from '../../content/index.ts'
import type { PublishedFile } from '../page/published-file.ts'

/** Size limit before compression, chosen to stay within the budget of 3 kB compressed. */
const limit = 9_000

/**
 * Reads, minifies and names the script.
 * @param repository the folder of this repository, whose public/ contains it (sites elsewhere share it)
 * @returns null if there is none
 */
export function enhancement(repository: string): PublishedFile | null {
  const source = path.join(repository, 'public', enhancementName)
  if (!existsSync(source)) return null
  const { code } = transformSync(readFileSync(source, 'utf8'), { minify: true, target: 'es2020', charset: 'utf8' })
  if (Buffer.byteLength(code) > limit)
    throw new Error(`public/${enhancementName} is larger than ${limit} bytes minified`)
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12)
  return { path: `assets/${enhancementName.replace('.js', `.${hash}.js`)}`, content: code }
}
