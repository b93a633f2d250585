/** Reads what stands after a fence's language: title, marked lines, line numbers. */

export type FenceMeta = {
  /** A file name or a title, shown above the code. */
  title?: string
  /** Whether a line (from 1) is marked by `{1,3-5}`. */
  isMarked: (line: number) => boolean
  lineNumbers: boolean
}

/** `linenos` is the habit of `{% highlight ruby linenos %}`. */
const lineNumberWords = new Set(['showlinenumbers', 'linenumbers', 'numberlines', 'linenos'])

const titlePattern = /(?:^|\s)(?:title|file|filename)=(?:"([^"]*)"|'([^']*)'|(\S+))/i

/**
 * Reads a fence's meta. Words that mean nothing here are left alone: other tools have their own.
 * @param meta for example `title="orders/saga.ts" {3,7-9} showLineNumbers`
 */
export function parseFenceMeta(meta: string): FenceMeta {
  const title = titlePattern.exec(meta)
  const rest = title ? meta.replace(title[0], ' ') : meta
  const ranges = [...rest.matchAll(/\{([\d\s,-]+)\}/g)].flatMap((match) => parseRanges(match[1] ?? ''))
  return {
    title: (title?.[1] ?? title?.[2] ?? title?.[3])?.trim() || undefined,
    isMarked: (line) => ranges.some(([from, to]) => line >= from && line <= to),
    lineNumbers: rest.split(/\s+/).some((word) => lineNumberWords.has(word.toLowerCase())),
  }
}

/** `1,3-5` → [[1, 1], [3, 5]]: ranges are kept as ranges, so that `{1-999999999}` costs nothing. */
function parseRanges(list: string): [number, number][] {
  return list.split(',').flatMap((part): [number, number][] => {
    const [from, to] = part.split('-').map((edge) => Number.parseInt(edge, 10))
    if (from === undefined || Number.isNaN(from)) return []
    return [[from, to === undefined || Number.isNaN(to) ? from : to]]
  })
}
