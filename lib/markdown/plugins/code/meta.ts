/** Parses the words after a fence's language, in the syntax of Docusaurus, Expressive Code, VitePress, Hugo and Jekyll. */

export type LineMark = 'mark' | 'ins' | 'del'

export type FenceMeta = {
  /** A file name or a title, shown above the code. */
  title?: string
  /** The marks of a line (from 1): highlighted by `{1,3-5}`, inserted by `ins={2}`, deleted by `del={3}`. */
  marksOf: (line: number) => LineMark[]
  /** Returns the marks that no line of a code has, as typed: `99`, `5-3`. */
  beyond: (lineCount: number) => string[]
  /** Whether any line is inserted or deleted. */
  isDiff: boolean
  /** Words to highlight wherever they occur: `/word/`, `"word"`. */
  words: string[]
  lineNumbers: boolean
  /** Unsupported words that would change what a reader learns. */
  unknown: string[]
}

const titles = new Set(['title', 'file', 'filename', 'name'])

const lineMarks: Record<string, LineMark> = {
  ...{ mark: 'mark', hl_lines: 'mark', highlight: 'mark' },
  ...{ ins: 'ins', add: 'ins', del: 'del', rem: 'del', remove: 'del' },
}

/** `linenos` comes from `{% highlight ruby linenos %}`. */
const lineNumberWords = new Set(['showlinenumbers', 'linenumbers', 'numberlines', 'linenos', 'line-numbers'])

/** Options for the block's appearance or buttons, which the site decides: ignored without a report. */
const ofNoAccount = new Set(
  (
    'anchorlinenos caption-position copy frame hangingindent lineanchors linenostart live nocopy noinline nolinenumbers ' +
    'nowrap overflow preserveindent style theme wrap'
  ).split(' '),
)

const token = new RegExp(
  [
    String.raw`(?<key>[a-z][\w-]*)=(?:\{(?<lines>[^{}]*)\}|(?<quote>["'])(?<text>.*?)\k<quote>|(?<value>\[[^\]]*\]|[^\s"'{}]+))`,
    String.raw`(?<keyOfLines>[a-z][\w-]*)?\{(?<braces>[^{}]*)\}`,
    String.raw`\/(?<word>(?:\\\/|[^\/])+)\/(?=\s|$)`,
    String.raw`"(?<double>[^"]+)"(?=\s|$)`,
    String.raw`'(?<single>[^']+)'(?=\s|$)`,
    String.raw`\[(?<tab>[^\]]+)\](?=\s|$)`,
    String.raw`(?<bare>[^\s{]+)`,
  ].join('|'),
  'gi',
)

/** Limit, because each word is searched for in the whole code. */
const mostWords = 50

/** @param meta for example `title="orders/saga.ts" {3,7-9} del={4} /commit/ showLineNumbers` */
export function parseFenceMeta(meta: string): FenceMeta {
  const ranges: Record<LineMark, [number, number][]> = { mark: [], ins: [], del: [] }
  const result: FenceMeta = {
    marksOf: (line) =>
      (['mark', 'ins', 'del'] as const).filter((kind) => ranges[kind].some(([from, to]) => line >= from && line <= to)),
    beyond: (lineCount) =>
      Object.values(ranges)
        .flat()
        .filter(([from, to]) => Math.max(from, 1) > Math.min(to, lineCount))
        .map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)),
    isDiff: false,
    words: [],
    lineNumbers: false,
    unknown: [],
  }
  read(meta, result, ranges)
  result.isDiff = ranges.ins.length + ranges.del.length > 0
  return result
}

function read(meta: string, result: FenceMeta, ranges: Record<LineMark, [number, number][]>): void {
  for (const { 0: typed, groups = {} } of meta.matchAll(token)) {
    const { key = groups.keyOfLines, braces, bare } = groups
    const word = groups.word?.replaceAll('\\/', '/') ?? groups.double ?? groups.single
    const name = key?.toLowerCase()
    const value = groups.text ?? groups.value
    const lines = parseRanges(groups.lines ?? (name ? (braces ?? groups.value) : braces) ?? '')
    const kind = name === undefined ? 'mark' : Object.hasOwn(lineMarks, name) ? lineMarks[name] : undefined
    if (name && titles.has(name) && value) result.title = value.trim() || undefined
    else if (name && lineNumberWords.has(name)) result.lineNumbers = value !== 'false'
    else if (kind && lines) ranges[kind].push(...lines)
    else if (kind === 'mark' && value && result.words.length < mostWords)
      result.words.push(value.replace(/^\/(.+)\/$/, '$1'))
    else if (word && result.words.length < mostWords) result.words.push(word)
    // Hugo puts all its options in one pair of braces.
    else if (braces?.includes('=') && !name) read(braces.replace(/,(?![^[]*\])/g, ' '), result, ranges)
    else if (bare && lineNumberWords.has(bare.toLowerCase().replace(/^:|=\d+$/g, ''))) result.lineNumbers = true
    // A tab of VitePress.
    else if (groups.tab) result.title ??= groups.tab
    else if (!ofNoAccount.has((name ?? bare ?? '').toLowerCase())) result.unknown.push(typed)
  }
}

/** `1,3-5` → [[1, 1], [3, 5]]; also `[1,"3-5"]`. Ranges stay ranges, so that `{1-999999999}` costs nothing; null when the text is not a list of lines. */
function parseRanges(list: string): [number, number][] | null {
  const bare = list.replace(/["'[\]]/g, ' ')
  if (!/\d/.test(bare) || !/^[\d\s,-]+$/.test(bare)) return null
  return bare.split(/[\s,]+(?!\s*-)/).flatMap((part): [number, number][] => {
    const [from, to] = part.split('-').map((edge) => Number.parseInt(edge, 10))
    if (from === undefined || Number.isNaN(from)) return []
    return [[from, to === undefined || Number.isNaN(to) ? from : to]]
  })
}
