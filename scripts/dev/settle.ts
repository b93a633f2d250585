/** Waits until whoever writes has finished: editors save in several steps, and a file that is just being written is empty for a moment. */
import { statSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

/** Milliseconds without a further change after which a save counts as whole. */
const quiet = 12
/** Milliseconds after which what lies there is shown as it is. */
const patience = 200

/** Changes that have not been shown yet. */
export class PendingChanges {
  readonly #files = new Set<string>()
  #last: number | null = null

  /** @param file the file that changed, where the system names it */
  add(file?: string): void {
    if (file) this.#files.add(file)
    this.#last = performance.now()
  }

  get any(): boolean {
    return this.#last !== null
  }

  /** Resolves when the changes so far can be read, and counts them as shown. */
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
