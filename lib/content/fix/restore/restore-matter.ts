/** Restores the lines of an earlier version for keys of YAML front matter that an editor has only reformatted. */
import { isDeepStrictEqual } from 'node:util'
import { isMap, isScalar, Lexer, parseDocument } from 'yaml'
import { parseFrontMatter, type Value } from '../../parse/front-matter.ts'

/** Whole lines. */
type Part = { key: string /** The comments and blank lines above it. */; above: string; lines: string }

/**
 * Keys with an equal value get their earlier lines, comments included, in the earlier order; the lines of the others stay.
 * @param before the earlier front matter without its fences, `\n` line ends
 * @returns front matter with the same values, or the present one as it is if that is not certain
 */
export function restoreMatter(before: string, now: string): string {
  const [old, present] = [partsOf(before), partsOf(now)]
  if (!old || !present) return now
  const [earlier, values] = [valuesOf(before), valuesOf(now)]
  if (!earlier || !values) return now
  const wanted = new Map(present.parts.map((part) => [part.key, part]))
  const result = old.parts.flatMap((part): Part[] => {
    const changed = wanted.get(part.key)
    if (!changed) return []
    const isSame = isDeepStrictEqual(earlier.get(part.key), values.get(part.key))
    if (isSame && isKept(changed, part)) return [part]
    return [{ ...changed, above: commentsOf(changed.above).length > 0 ? changed.above : part.above }]
  })
  for (const [index, part] of present.parts.entries()) {
    if (old.parts.some(({ key }) => key === part.key)) continue
    // A new key follows the one that it was typed after.
    const last = present.parts[index - 1]?.key
    result.splice(result.findIndex(({ key }) => key === last) + 1, 0, part)
  }
  const end = commentsOf(present.end).every((comment) => commentsOf(old.end).includes(comment)) ? old.end : present.end
  const text = [...result.flatMap(({ above, lines }) => [above, lines]), end].join('').replace(/\n$/, '')
  const kept = commentsOf(text)
  const isWhole = commentsOf(now).every((comment) => kept.includes(comment))
  return isWhole && isDeepStrictEqual(sorted(valuesOf(text)), sorted(values)) ? text : now
}

/** Whether the earlier lines of a key have all its present comments. */
const isKept = (now: Part, before: Part): boolean => {
  const comments = commentsOf(before.above + before.lines)
  return commentsOf(now.above + now.lines).every((comment) => comments.includes(comment))
}

/** The comments of YAML. Text that begins with `#` follows a mark of the lexer. */
const commentsOf = (yaml: string): string[] =>
  [...new Lexer().lex(yaml)].filter((token, index, all) => token.startsWith('#') && all[index - 1] !== '\x1f')

function valuesOf(yaml: string): Map<string, Value> | null {
  const read = parseFrontMatter(yaml, '', 1)
  return 'problem' in read ? null : new Map([...read.entries].map(([key, value]) => [key, trimmed(value)]))
}

/** A text in several lines ends with a line end, which editors drop. */
function trimmed(value: Value): Value {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.map(trimmed)
  return value && Object.fromEntries(Object.entries(value).map(([key, one]) => [key, trimmed(one)]))
}

const sorted = (values: ReadonlyMap<string, unknown> | null) =>
  values && [...values].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))

/** The lines of each key; null unless every key has lines of its own. */
function partsOf(yaml: string): { parts: Part[] /** The text after the last key. */; end: string } | null {
  const document = parseDocument(yaml, { schema: 'core', prettyErrors: false, logLevel: 'silent' })
  const root = document.contents
  if (document.errors.length > 0 || !isMap(root) || root.flow === true) return null
  const source = `${yaml}\n`
  const keys = root.items.map(({ key }) => {
    const at = isScalar(key) ? (key.range?.[0] ?? 0) : 0
    // All keys may be indented.
    const start = source.lastIndexOf('\n', at - 1) + 1
    return {
      key: isScalar(key) && /^ *$/.test(source.slice(start, at)) ? String(key.source ?? key.value) : null,
      at: start,
    }
  })
  const parts: Part[] = []
  let above = source.slice(0, keys[0]?.at)
  for (const [index, { key, at }] of keys.entries()) {
    if (key === null) return null
    const lines = source.slice(at, keys[index + 1]?.at).split(/(?<=\n)/)
    let count = lines.length
    // Comments and blank lines before a key belong to it.
    while (count > 1 && /^(?:#.*)?\n$/.test(lines[count - 1] ?? '')) count--
    parts.push({ key, above, lines: lines.slice(0, count).join('') })
    above = lines.slice(count).join('')
  }
  return { parts, end: above }
}
