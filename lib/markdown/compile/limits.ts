/** Limits of a body, checked on the bare text before any parser sees it: deep nesting overflows parsers, huge text stalls them. */
import type { Position } from '../../core/problems/problem.ts'
import { FenceTracker } from '../plugins/blocks/containers/fences.ts'

export const limits = {
  bytes: 2 * 1024 * 1024,
  /** Quotes, lists and brackets within one another; elements within one another. */
  nesting: 64,
  /** In a worker thread, which is ended after it. */
  milliseconds: 5_000,
} as const

export type LimitExceeded = Position & { message: string }

/** The first limit that a text exceeds, or null; linear in its length. Lines count from 1 within the text. */
export function exceededLimit(text: string): LimitExceeded | null {
  const bytes = Buffer.byteLength(text)
  if (bytes > limits.bytes) {
    return { line: 1, column: 1, message: `The body is ${Math.ceil(bytes / 1024)} kB long; the limit is 2,048 kB` }
  }
  const fences = new FenceTracker(0)
  let brackets = 0
  for (const [index, line] of text.split('\n').entries()) {
    if (containerDepth(line) > limits.nesting) return tooDeep(index + 1, 'quotes or lists')
    fences.read(line.replace(/^[\s>]+/, ''))
    if (fences.depth > limits.nesting) return tooDeep(index + 1, 'blocks between :::')
    if (line.trim() === '') brackets = 0
    if (!/[[\]]/.test(line)) continue
    for (const character of line) {
      if (character === '[') brackets++
      else if (character === ']') brackets = Math.max(0, brackets - 1)
      if (brackets > limits.nesting) return tooDeep(index + 1, 'brackets')
    }
  }
  return null
}

const tooDeep = (line: number, what: string): LimitExceeded => ({
  line,
  column: 1,
  message: `More than ${limits.nesting} ${what} stand within one another`,
})

const marker = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y
const thematicBreak = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/

/** How many quotes and lists a line opens at its start. */
function containerDepth(line: string): number {
  if (thematicBreak.test(line)) return 0
  let depth = 0
  marker.lastIndex = 0
  while (marker.test(line)) depth++
  return depth
}

/** Whether a tree is nested more deeply than `depth`; does not recurse, so that it survives what it looks for. */
export function isDeeperThan(tree: object, depth: number): boolean {
  let level: object[] = [tree]
  for (let at = 0; level.length > 0; at++) {
    if (at > depth) return true
    level = level.flatMap((node) => ('children' in node && Array.isArray(node.children) ? node.children : []))
  }
  return false
}
