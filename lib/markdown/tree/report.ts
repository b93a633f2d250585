/** How a plugin of the pipeline names a problem: as a message of the virtual file, which compiling turns into a `Problem` with the line of the author's file. */
import type { Node, Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'

/** Marks our messages among those that other plugins leave on the file. */
export const reportSource = 'masthead'

/**
 * Names a problem found in a body.
 * @param file the virtual file that unified hands to every transformer
 * @param code a code of `lib/core/problems/problem-codes.ts`
 * @param place a node, a position or a point of the tree (lines of the body, not of the file); `undefined` stands for the body's first line
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

/** The first point of whatever was handed over. */
function where(place: Node | Position | Point | undefined): Point | undefined {
  if (!place) return undefined
  if ('start' in place) return place.start
  if ('line' in place) return place
  return place.position?.start
}
