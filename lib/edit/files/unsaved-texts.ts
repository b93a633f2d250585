/** Keeps texts that are not saved yet, so that nothing is lost when the browser or this process ends. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { writeAtomically } from '../../core/files/atomic-write.mjs'
import { hashOf } from './text-file.ts'

const unsavedText = z.object({
  path: z.string(),
  /** The hash of the file that it was edited from, and its text: after a crash the two can still be merged. */
  base: z.string(),
  baseText: z.string(),
  text: z.string(),
  at: z.number(),
})
export type UnsavedText = z.infer<typeof unsavedText>

export class UnsavedTexts {
  readonly #folder: string

  /** @param folder absolute; made when it is needed */
  constructor(folder: string) {
    this.#folder = folder
  }

  keep(unsaved: UnsavedText): void {
    mkdirSync(this.#folder, { recursive: true })
    writeAtomically(this.#file(unsaved.path), JSON.stringify(unsaved))
  }

  drop(path: string): void {
    rmSync(this.#file(path), { force: true })
  }

  of(path: string): UnsavedText | null {
    return read(this.#file(path))
  }

  /** The paths of all documents that have one. */
  paths(): Set<string> {
    if (!existsSync(this.#folder)) return new Set()
    const names = readdirSync(this.#folder).filter((name) => name.endsWith('.json'))
    return new Set(names.flatMap((name) => read(join(this.#folder, name))?.path ?? []))
  }

  #file(path: string): string {
    return join(this.#folder, `${hashOf(path).slice(0, 32)}.json`)
  }
}

function read(file: string): UnsavedText | null {
  try {
    return unsavedText.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}
