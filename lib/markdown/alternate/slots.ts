/** Places in a Markdown text that are filled later: by addresses, as in the HTML of a body, or by text that nothing may escape. */
import type { AlternatePart } from '../compile/body.ts'

export class Slots {
  readonly #mark: string
  readonly #parts: AlternatePart[] = []

  /** @param hash of the whole body: no body can contain its own */
  constructor(hash: string) {
    this.#mark = `slot${hash}n`
  }

  /** Text that stands for a part until `cut`: letters and digits, which nothing escapes. */
  add(part: AlternatePart): string {
    return `${this.#mark}${this.#parts.push(part) - 1}e`
  }

  /** The text, cut where addresses go. */
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
