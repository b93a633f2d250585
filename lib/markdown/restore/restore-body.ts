/** Restores the bytes of an earlier version for blocks of a body that an editor has only reformatted. */

import type { CompiledBody } from '../compile/body.ts'
import { sayTheSame } from '../compile/mark-changes.ts'
import { mergedBlocks } from './merged-blocks.ts'
import { type SourceBlock, sourceBlocks } from './source-blocks.ts'

export type RestoreOptions = {
  /** Whether `$…$` is a formula. */
  math: boolean
  /** Compiles a body as its page does. */
  compile: (text: string) => Promise<CompiledBody>
}

/**
 * Where a block says what it said, its earlier bytes return; where it says something new, the new bytes stay.
 * @param before the earlier body, `\n` line ends
 * @param now the present body
 * @returns a body that compiles to what the present one does
 */
export async function restoreBody(before: string, now: string, { math, compile }: RestoreOptions): Promise<string> {
  if (before === now) return now
  const blocksOf = (text: string) => sourceBlocks(text, math)
  const build = mergedBlocks({ text: before, blocks: blocksOf(before) }, { text: now, blocks: blocksOf(now) }, blocksOf)
  const wanted = words(blocksOf(now))
  const compiled = await compile(now)
  const holds = async (text: string) => words(blocksOf(text)) === wanted && sayTheSame(await compile(text), compiled)
  const kept = new Set<number>()
  // Usually all return at once; a block that its neighbours change the meaning of is found by halving.
  const restore = async (blocks: readonly number[]): Promise<void> => {
    if (blocks.length === 0) return
    if (await holds(build.text(new Set([...kept, ...blocks])))) {
      for (const block of blocks) kept.add(block)
    } else if (blocks.length > 1) {
      const middle = blocks.length >> 1
      await restore(blocks.slice(0, middle))
      await restore(blocks.slice(middle))
    }
  }
  await restore(build.restorable)
  return build.text(kept)
}

const words = (blocks: readonly SourceBlock[]): string => blocks.map(({ says }) => says).join('\n')
