/** Placeholders in a Markdown text, filled after serialising: by addresses that are resolved later, or by text that must not be escaped. */
import type { AlternatePart } from '../compile/body.ts'

export class Slots {
  readonly #mark: string
  readonly #parts: AlternatePart[] = []

  /** @param hash hash of the whole body: no body can contain its own */
  constructor(hash: string) {
    this.#mark = `slot${hash}n`
  }

  /** Returns the marker for a part, to be replaced by `cut`: letters and digits only, which are never escaped. */
  add(part: AlternatePart): string {
    return `${this.#mark}${this.#parts.push(part) - 1}e`
  }

  /** The text, cut at its markers. */
  cut(text: string): AlternatePart[] {
    const pieces = text
      .split(new RegExp(`${this.#mark}(\\d+)e`))
      .map((piece, index) => (index % 2 === 0 ? piece : (this.#parts[Number(piece)] ?? '')))
    const parts: AlternatePart[] = []
    for (const piece of pieces) {
      const last = parts.at(-1)
      if (typeof piece === 'string' && typeof last === 'string') parts[parts.length - 1] = last + piece
      else if (piece !== '') parts.push(piece)
    }
    return parts
  }
}
