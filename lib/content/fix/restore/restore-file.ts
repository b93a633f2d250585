/** Computes what `npm run check -- --fix --base` changes in a file. Nothing is written here. */

import { withLineEndsOf } from '../../../core/text/line-ends.ts'
import { type RestoreOptions, restoreBody } from '../../../markdown/index.ts'
import { type Split, splitFence } from '../../parse/fence.ts'
import { restoreMatter } from './restore-matter.ts'

/**
 * @param before the whole file at the base, as it is stored
 * @param now the whole file now
 * @param options null for `.mdx`, whose body is code: only its front matter is compared
 * @returns the file with the bytes of the base where it says the same
 */
export async function restoreFile(before: string, now: string, options: RestoreOptions | null): Promise<string> {
  const [old, present] = [partsOf(before), partsOf(now)]
  if (!old || !present) return now
  const isYaml = old.split.language === 'yaml' && present.split.language === 'yaml'
  const matter = isYaml ? restoreMatter(old.split.matter, present.split.matter) : present.split.matter
  const body = options ? await restoreBody(old.split.body, present.split.body, options) : present.split.body
  const fences = isYaml ? old : present
  return withLineEndsOf(before, fences.open + matter + fences.close + body)
}

/** A file in four parts that make up its text with `\n` line ends; null if it cannot be read. */
function partsOf(raw: string): { open: string; close: string; split: Split } | null {
  const text = raw.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const split = splitFence(text, '')
  if ('problem' in split || !text.endsWith(split.body)) return null
  const head = text.slice(0, text.length - split.body.length)
  const open = head
    .split('\n')
    .slice(0, split.matterLine - 1)
    .map((line) => `${line}\n`)
    .join('')
  if (!head.startsWith(split.matter, open.length)) return null
  return { open, close: head.slice(open.length + split.matter.length), split }
}
