/** Finds where a template tag ends, in time linear in the text: a regular expression would search for the same missing end once for every `{`. */

/** A string that ends a tag, or a pattern for the tag that ends a block; patterns are global. */
const ends = {
  output: '}}',
  shortcode: />\}\}|%\}\}/g,
  tag: '%}',
  attributes: '}',
  line: '\n',
  highlight: /\{%-?\s*endhighlight\s*-?%\}/g,
  code: /\{\{[<%]-?\s*\/\s*highlight\s*-?[>%]\}\}/g,
  codeblock: /\{%-?\s*endcodeblock\s*-?%\}/g,
  codetag: /\{%-?\s*endcode\s*-?%\}/g,
  comment: /\{%-?\s*endcomment\s*-?%\}/g,
} as const

type End = keyof typeof ends
type Place = { start: number; end: number }

const nowhere: Place = { start: Number.POSITIVE_INFINITY, end: Number.POSITIVE_INFINITY }

/** Blocks that Jekyll and Hugo take verbatim, whatever they contain. */
const blockStart = /\{%-?\s*(highlight|comment|codeblock|code)\b/y
const codeStart = /\{\{[<%]-?\s*highlight\b/y
/** Exports of Google Docs name headings after their words, with letters of any script and most punctuation. */
const heading = /\{#(?:[\w:.-]+|([^\s{}|#]+))((?:[ \t]+\.[\w-]+)*[ \t]*)\}/y

export class TemplateScanner {
  readonly #text: string
  readonly #blocks: 'anywhere' | 'at line start'
  /** The last end found of each kind, and where its search started: no part of the text is searched twice. */
  readonly #last = new Map<End, Place & { from: number }>()

  /** @param blocks where blocks may start: prose also mentions `{% highlight %}`, so in a body only the start of a line counts */
  constructor(text: string, blocks: 'anywhere' | 'at line start') {
    this.#text = text
    this.#blocks = blocks
  }

  /**
   * Returns where the tag that starts at a `{` ends; -1 when none starts there.
   * @param start never smaller than in the previous call
   */
  endOf(start: number): number {
    switch (this.#text[start + 1]) {
      case '%':
        return this.#block(start) ?? this.#onLine('tag', start + 2) ?? -1
      case '{':
        return this.#shortcode(start) ?? this.#onLine('output', start + 2) ?? -1
      case ':':
        return this.#onLine('attributes', start + 2) ?? -1
      case '#':
        return this.#heading(start)
      default:
        return -1
    }
  }

  #block(start: number): number | null {
    blockStart.lastIndex = start
    const match = blockStart.exec(this.#text)
    if (!match || (this.#blocks === 'at line start' && !this.#isAtLineStart(start))) return null
    const opened = this.#onLine('tag', start + match[0].length)
    if (opened === null) return null
    const kind = match[1] === 'code' ? 'codetag' : (match[1] as 'highlight' | 'comment' | 'codeblock')
    const { end } = this.#find(kind, opened)
    return Number.isFinite(end) ? end : null
  }

  /** An id; with classes only behind a heading, since other dialects write such lists elsewhere. */
  #heading(start: number): number {
    heading.lastIndex = start
    const match = heading.exec(this.#text)
    if (!match) return -1
    const line = this.#text.slice(this.#text.lastIndexOf('\n', start) + 1, start)
    const isPlain = match[1] === undefined && match[2] === ''
    return isPlain || this.#blocks === 'anywhere' || /^ {0,3}#{1,6}[ \t]/.test(line) ? heading.lastIndex : -1
  }

  #shortcode(start: number): number | null {
    const mark = this.#text[start + 2]
    if (mark !== '<' && mark !== '%') return null
    codeStart.lastIndex = start
    const opened = this.#onLine('shortcode', start + 3)
    if (opened === null || !codeStart.test(this.#text)) return opened
    if (this.#blocks === 'at line start' && !this.#isAtLineStart(start)) return opened
    const { end } = this.#find('code', opened)
    return Number.isFinite(end) ? end : opened
  }

  /** The end of a tag that must end on the line where it starts. */
  #onLine(kind: End, from: number): number | null {
    const { start, end } = this.#find(kind, from)
    return start < this.#find('line', from).start ? end : null
  }

  #find(kind: End, from: number): Place {
    const last = this.#last.get(kind)
    if (last && last.from <= from && from <= last.start) return last
    const found = this.#search(ends[kind], from)
    this.#last.set(kind, { ...found, from })
    return found
  }

  #search(end: string | RegExp, from: number): Place {
    if (typeof end === 'string') {
      const start = this.#text.indexOf(end, from)
      return start < 0 ? nowhere : { start, end: start + end.length }
    }
    end.lastIndex = from
    const match = end.exec(this.#text)
    return match ? { start: match.index, end: match.index + match[0].length } : nowhere
  }

  #isAtLineStart(start: number): boolean {
    let before = start - 1
    while (/[ \t>]/.test(this.#text[before] ?? '')) before--
    return before < 0 || this.#text[before] === '\n'
  }
}
