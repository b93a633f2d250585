/** Text that is written to the Markdown unescaped: the serialiser sees a mark that needs no escapes. */
import type { Text } from 'mdast'

/** Noncharacters, which no text contains legitimately. */
const start = '\ufdd0'
const end = '\ufdd1'
const mark = new RegExp(`${start}(\\d+)${end}`, 'g')

/** Removes from a text what could be taken for a mark. */
export const withoutMarks = (text: string): string => text.replace(/[\ufdd0\ufdd1]/g, '')

export class Verbatim {
  readonly #values: string[] = []

  /** A text node that becomes `value`, unescaped. */
  text(value: string): Text {
    return { type: 'text', value: this.mark(value) }
  }

  mark(value: string): string {
    this.#values.push(value)
    return `${start}${this.#values.length - 1}${end}`
  }

  restore(text: string): string {
    return text.replace(mark, (_, index: string) => this.#values[Number(index)] ?? '')
  }
}
