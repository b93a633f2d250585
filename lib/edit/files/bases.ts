/** Remembers the texts that browsers edit, by the hash of their file, for merging. */

/** An hour of saves of one long text. The oldest are forgotten first. */
const most = 64_000_000

export class Bases {
  readonly #texts = new Map<string, string>()
  #size = 0

  keep(hash: string, text: string): void {
    const before = this.#texts.get(hash)
    if (before !== undefined) this.#size -= before.length
    this.#texts.delete(hash)
    this.#texts.set(hash, text)
    this.#size += text.length
    for (const [oldest, { length }] of this.#texts) {
      if (this.#size <= most || this.#texts.size === 1) break
      this.#texts.delete(oldest)
      this.#size -= length
    }
  }

  of(hash: string): string | undefined {
    return this.#texts.get(hash)
  }
}
