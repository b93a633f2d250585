/** Puts a body together from the blocks of two versions of it. */
import { differences } from '../../core/text/differences.ts'
import type { SourceBlock } from './source-blocks.ts'

type Version = { text: string; blocks: readonly SourceBlock[] }

export type MergedBlocks = {
  /** The present blocks that have an earlier version, by index. */
  restorable: number[]
  /** @param restored which of them are written as earlier; the others, and what is between them, are as at present */
  text: (restored: ReadonlySet<number>) => string
}

/** @param read the blocks of a text, to see whether a block put together from two still says what it should */
export function mergedBlocks(before: Version, now: Version, read: (text: string) => SourceBlock[]): MergedBlocks {
  const pairs = paired(before.blocks, now.blocks)
  const made = new Map<number, string>()
  const bytes = (index: number): string => {
    const known = made.get(index)
    if (known !== undefined) return known
    const text = madeOf(index)
    made.set(index, text)
    return text
  }
  const madeOf = (index: number): string => {
    const block = now.blocks[index] as SourceBlock
    const old = before.blocks[pairs.get(index) ?? -1]
    const present = now.text.slice(block.from, block.to)
    if (!old) return present
    if (old.says === block.says) return before.text.slice(old.from, old.to)
    const merged = mergedBlock(before.text, old, now.text, block)
    // Both by themselves: references have their definitions elsewhere.
    const says = (text: string) => JSON.stringify(read(text).map((one) => one.says))
    return says(merged) === says(present) ? merged : present
  }
  return {
    restorable: [...pairs.keys()],
    text: (restored) =>
      put(before, now, new Map([...pairs].filter(([index]) => restored.has(index))), (index) =>
        restored.has(index) ? bytes(index) : now.text.slice(now.blocks[index]?.from, now.blocks[index]?.to),
      ),
  }
}

/** Present → earlier block: those that say the same, and those in the places of as many others. */
function paired(before: readonly SourceBlock[], now: readonly SourceBlock[]): Map<number, number> {
  const pairs = new Map<number, number>()
  let gone: number[] = []
  let come: number[] = []
  const settle = () => {
    if (gone.length === come.length) for (const [place, index] of come.entries()) pairs.set(index, gone[place] ?? -1)
    gone = []
    come = []
  }
  const says = (blocks: readonly SourceBlock[]) => blocks.map((block) => block.says)
  for (const step of differences(says(before), says(now))) {
    if (step.kind === 'removed') gone.push(step.before)
    else if (step.kind === 'added') come.push(step.after)
    else {
      settle()
      pairs.set(step.after, step.before)
    }
  }
  settle()
  return new Map([...pairs].sort(([a], [b]) => a - b))
}

/** The blocks in order. What is between two is as earlier, if they were next to each other then. */
function put(
  before: Version,
  now: Version,
  pairs: ReadonlyMap<number, number>,
  bytes: (index: number) => string,
): string {
  const at = (index: number) => pairs.get(index) ?? -1
  const { length } = now.blocks
  const gap = (index: number): string => {
    const [old, last] = [at(index), at(index - 1)]
    const follows = index === 0 ? old === 0 : old > 0 && last === old - 1
    const [version, place] = follows ? [before, old] : [now, index]
    return version.text.slice(version.blocks[place - 1]?.to ?? 0, version.blocks[place]?.from)
  }
  const isEnd =
    length === 0 ? before.blocks.length === 0 : at(length - 1) === before.blocks.length - 1 && pairs.size > 0
  const end = isEnd ? before : now
  return now.blocks.map((_, index) => gap(index) + bytes(index)).join('') + end.text.slice(end.blocks.at(-1)?.to ?? 0)
}

/** A changed block: of a container that is otherwise the same, the earlier bytes except those of the blocks that changed. */
function mergedBlock(earlier: string, old: SourceBlock, present: string, block: SourceBlock): string {
  const own = shifted(present.slice(block.from, block.to), old.column - block.column)
  if (block.type === 'listItem' && old.type === 'listItem') {
    if (old.container !== block.container) return withMarker(own, earlier.slice(old.from))
  } else if (old.container === '' || old.container !== block.container) return own
  const before = { text: earlier.slice(0, old.to), blocks: old.blocks }
  const now = { text: present.slice(0, block.to), blocks: block.blocks }
  const pairs = paired(before.blocks, now.blocks)
  const [firstOld, first] = [old.blocks[0], block.blocks[0]]
  if (!firstOld || !first) return own
  const start = pairs.get(0) === 0 ? earlier.slice(old.from, firstOld.from) : present.slice(block.from, first.from)
  const column = firstOld.column
  const text = put(before, now, pairs, (index) => {
    const [pair, one] = [old.blocks[pairs.get(index) ?? -1], block.blocks[index] as SourceBlock]
    if (pair?.says === one.says) return earlier.slice(pair.from, pair.to)
    if (pair) return mergedBlock(earlier, pair, present, one)
    const own = shifted(present.slice(one.from, one.to), column - one.column)
    return one.type === 'listItem' ? withMarker(own, earlier.slice(firstOld.from)) : own
  })
  const lead = pairs.get(0) === 0 ? firstOld.from : first.from
  return start + text.slice(lead)
}

/** Continued lines follow their block when it moves to another column. */
function shifted(text: string, columns: number): string {
  if (columns === 0) return text
  const lines = text.split('\n')
  const move = (line: string) =>
    columns > 0 ? (line === '' ? '' : ' '.repeat(columns) + line) : line.replace(new RegExp(`^ {0,${-columns}}`), '')
  return lines.map((line, index) => (index === 0 ? line : move(line))).join('\n')
}

/** A list item with the mark of another: another mark would begin another list. */
function withMarker(item: string, model: string): string {
  const [, bullet, end] = /^(?:([-*+])|\d+([.)]))/.exec(model) ?? []
  return bullet ? item.replace(/^[-*+]/, bullet) : end ? item.replace(/^(\d+)[.)]/, `$1${end}`) : item
}
