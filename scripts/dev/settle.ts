/** Waits until a save is complete: editors save in several steps, and a file is empty for a moment while it is written. */
import { statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Milliseconds without further changes after which a save counts as complete. */
const quiet = 12
/** Milliseconds after which the files are shown as they are. */
const patience = 200

/** Changes not shown yet. */
export class PendingChanges {
  readonly #files = new Set<string>()
  #last: number | null = null

  /** @param file the changed file, if the system names it */
  add(file?: string): void {
    if (file) this.#files.add(file)
    this.#last = performance.now()
  }

  get any(): boolean {
    return this.#last !== null
  }

  /** Resolves when the changes so far can be read, and marks them as shown. */
  async settled(): Promise<void> {
    const began = performance.now()
    while (performance.now() - began < patience) {
      const since = performance.now() - (this.#last ?? 0)
      if (since >= quiet && ![...this.#files].some(isEmpty)) break
      await setTimeout(Math.max(1, quiet - since))
    }
    this.#files.clear()
    this.#last = null
  }
}

function isEmpty(file: string): boolean {
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.isFile() === true && stat.size === 0
}
