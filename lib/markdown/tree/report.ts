/** Reports problems from pipeline plugins as messages of the virtual file; `compile.ts` turns them into `Problem`s with lines of the author's file. */
import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'

/** Tells our messages from those that other plugins leave on the file. */
export const reportSource = 'masthead'

/**
 * Reports a problem in a body.
 * @param file the virtual file that unified passes to every transformer
 * @param code a code of `lib/core/problems/problem-codes.ts`
 * @param place a node, position or point of the tree (lines of the body, not of the file); `undefined` means the body's first line
 * @param message what is wrong, a sentence without its full stop
 * @param remedy what to do about it, a sentence without its full stop
 */
export function report(
  file: VFile,
  code: ProblemCode,
  place: Node | Position | Point | undefined,
  message: string,
  remedy: string,
): void {
  const entry = file.message(message, { place: where(place), ruleId: code, source: reportSource })
  entry.note = remedy
}

/** The first point of a node, position or point. */
function where(place: Node | Position | Point | undefined): Point | undefined {
  if (!place) return undefined
  if ('start' in place) return place.start
  if ('line' in place) return place
  return place.position?.start
}
