/**
 * In systems with template tags (Liquid, shortcodes, kramdown attributes), tags are processed before Markdown: `[x]({% link a b.md %})`
 * is not a link until its tag is replaced. This hides each tag from the Markdown parser, character for character, so that its spaces,
 * quotes and stars have no effect and positions don't change; plugins restore the tags from the tree.
 */
import { withFences } from './paired-tags.ts'
import { TemplateScanner } from './template-scanner.ts'

export type Tag = { start: number; end: number; value: string }

export class TemplateMask {
  /** The body with its tags hidden. */
  readonly text: string
  readonly #base: number
  readonly #lines: number[]
  readonly #hides: boolean

  constructor(body: string) {
    this.#base = freeBlock(body)
    this.#lines = []
    this.text = this.#base && body.includes('{') ? this.#hideAll(withFences(body)) : body
    if (this.text.length !== body.length) throw new Error('a mask never changes a length')
    this.#hides = this.text !== body
    this.#lines = linesHidden(this.text, String.fromCharCode(this.#base + 10))
  }

  /** Whether nothing is hidden: most bodies have no tags. */
  get isEmpty(): boolean {
    return !this.#hides
  }

  /** Converts a line of the masked text to a line of the body: a hidden block is one line in the masked text. */
  lineOf(masked: number): number {
    return this.#lines[masked - 1] ?? masked
  }

  /** The text as typed. */
  unmask(value: string): string {
    if (!this.#base) return value
    return value.replace(/[\ue000-\uf8ff]/g, (character) => {
      const code = character.charCodeAt(0) - this.#base
      return code >= 0 && code < 256 ? String.fromCharCode(code & 127) : character
    })
  }

  /** The tags hidden in a piece of masked text, in order; those between `raw` and `endraw` are not included. */
  tags(value: string): Tag[] {
    if (!this.#base) return []
    const open = String.fromCharCode(this.#base + 123)
    if (!value.includes(open)) return []
    const typed = this.unmask(value)
    const scanner = new TemplateScanner(typed, 'anywhere')
    const found: Tag[] = []
    for (let start = value.indexOf(open); start >= 0; ) {
      const end = scanner.endOf(start)
      if (end >= 0) found.push({ start, end, value: typed.slice(start, end) })
      start = value.indexOf(open, end < 0 ? start + 1 : end)
    }
    return found
  }

  #hideAll(body: string): string {
    const scanner = new TemplateScanner(body, 'at line start')
    const lastEndraw = [...body.matchAll(/\{%-?\s*endraw\b/g)].at(-1)?.index ?? -1
    let raw = false
    let hidden = ''
    let shown = 0
    for (let start = body.indexOf('{'); start >= 0; ) {
      const end = scanner.endOf(start)
      if (end >= 0) {
        const tag = body.slice(start, end)
        if (raw && /^\{%-?\s*endraw\b/.test(tag)) raw = false
        hidden += body.slice(shown, start) + this.#hide(tag, raw)
        if (/^\{%-?\s*raw\s*-?%\}$/.test(tag)) raw = lastEndraw >= start
        shown = end
      }
      start = body.indexOf('{', end < 0 ? start + 1 : end)
    }
    return hidden + body.slice(shown)
  }

  /** @param raw hide the text so that `tags` does not find it */
  #hide(tag: string, raw: boolean): string {
    const shift = this.#base + (raw ? 128 : 0)
    return tag.replace(/[\n -~]/g, (character) => String.fromCharCode(shift + character.charCodeAt(0)))
  }
}

/** The first 256 characters of the private use area that the body itself does not use; 0 when it uses them all. */
function freeBlock(body: string): number {
  const used = new Set(Array.from(body.match(/[\ue000-\uf8ff]/g) ?? [], (character) => character.charCodeAt(0) >> 8))
  for (let block = 0xe0; block <= 0xf7; block++) if (!used.has(block)) return block << 8
  return 0
}

/** Maps lines of the masked text to lines of the body; empty when no line break is hidden. */
function linesHidden(text: string, hiddenLineEnd: string): number[] {
  if (!text.includes(hiddenLineEnd)) return []
  let line = 1
  return text.split('\n').map((content) => {
    const at = line
    line += content.split(hiddenLineEnd).length
    return at
  })
}
