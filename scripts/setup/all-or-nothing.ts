/** Moves files, all or none: a failure undoes earlier moves, and signals are ignored meanwhile. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

export type Move = { from: string; to: string }

/**
 * Renames in order; all paths are on one disk.
 * @throws the error of the move that failed, after undoing those before it
 */
export function moveAll(moves: readonly Move[]): void {
  // Without a listener a signal ends the process between two renames.
  const wait = () => {}
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
  for (const signal of signals) process.on(signal, wait)
  const done: Move[] = []
  try {
    for (const move of moves) {
      if (existsSync(move.to)) throw new Error(`${move.to} exists`)
      mkdirSync(dirname(move.to), { recursive: true })
      renameSync(move.from, move.to)
      done.push(move)
    }
  } catch (error) {
    for (const { from, to } of done.reverse()) renameSync(to, from)
    throw error
  } finally {
    for (const signal of signals) process.off(signal, wait)
  }
}
