/** Pictures read before, by file, for a process that loads the same site again and again: an unchanged file is not read to be hashed anew. */
import { settledState } from '../file-state.ts'

type Result = Awaited<ReturnType<typeof import('./read-picture.ts').readPicture>>

export type PictureMemory = Map<string, { state: string; result: Result }>

/**
 * Reads a picture unless its file is as it was.
 * @param memory none: always reads
 * @param read reads and judges the file
 */
export async function rememberedPicture(
  memory: PictureMemory | undefined,
  file: string,
  read: () => Promise<Result>,
): Promise<Result> {
  const state = memory && settledState(file)
  const kept = memory?.get(file)
  if (kept && kept.state === state) return kept.result
  const result = await read()
  if (state) memory?.set(file, { state, result })
  return result
}
