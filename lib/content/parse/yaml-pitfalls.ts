/** Valid YAML that front matter refuses or that an author hardly meant: deep nesting, anchors, swallowed list items, values cut off by a comment. */
import { type Document, isAlias, isPair, isScalar, type Node, Scalar, visit } from 'yaml'

/** The offset of the first anchor, alias or merge key, or null. */
export function firstAnchor(document: Document.Parsed): number | null {
  let offset: number | null = null
  visit(document, (_, node) => {
    const merge = isPair(node) && isScalar(node.key) && node.key.value === '<<'
    const anchor =
      !isPair(node) && !isAlias(node) && typeof node === 'object' && node !== null && 'anchor' in node && node.anchor
    if (!isAlias(node) && !merge && !anchor) return undefined
    const range = isPair(node) ? (node.key as Node).range : (node as Node).range
    offset = range?.[0] ?? 0
    return visit.BREAK
  })
  return offset
}

/** An upper bound of how deeply brackets and indentation nest, without parsing. */
export function nesting(yaml: string): number {
  let open = 0
  let deepest = 0
  for (const character of yaml) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++open)
    else if (character === ']' || character === '}') open = Math.max(0, open - 1)
  }
  const dashes = Math.max(0, ...(yaml.match(/^(?:[ ]*- )+/gm) ?? []).map((run) => run.split('-').length - 1))
  return Math.max(deepest, dashes)
}

/** Keys whose values are lists. A line of prose may well begin with a dash. */
const lists = new Set(
  'tags categories category author authors author_staff_member author_staff_member_editor redirect_from aliases ignore image_hosts navigation footer social'.split(
    ' ',
  ),
)

/**
 * @param root the parsed front matter
 * @param yaml its text
 * @returns the first such item, with what to write; null where there is none
 */
export function swallowedItem(
  root: Document.Parsed['contents'],
  yaml: string,
): { offset: number; item: string; remedy: string } | null {
  let found: ReturnType<typeof swallowedItem> = null
  visit(root, {
    Scalar(key, node, path) {
      if (!isScalar(node) || node.type !== Scalar.PLAIN || key === 'key') return undefined
      const pair = path.at(-1)
      const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
      if (typeof key !== 'number' && !lists.has(name)) return undefined
      const [start = 0, end = 0] = node.range ?? []
      const lines = yaml.slice(start, end).split('\n')
      const at = lines.findIndex((line, index) => index > 0 && /^\s*- /.test(line))
      if (at < 0) return undefined
      const before = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
      const item = (lines[at] ?? '').trim()
      const remedy =
        typeof key === 'number'
          ? 'write its dash below the dash above'
          : `write the first item on a line of its own too: - ${(lines[0] ?? '').trim()}`
      found = {
        offset: start + before + ((lines[at] ?? '').length - (lines[at] ?? '').trimStart().length),
        item,
        remedy,
      }
      return visit.BREAK
    },
  })
  return found
}

/**
 * @param line the line on which a key and its value begin
 * @param value the parsed value
 * @returns the text that is left out, and how the line is written to keep it; null for a comment set off by a space, as people write them
 */
export function hiddenComment(line: string, value: unknown): { text: string; remedy: string } | null {
  if (value !== null && !(isScalar(value) && (value.value === null || value.type === Scalar.PLAIN))) return null
  const [, key = '', kept = '', text = ''] = /^([^\s:#]+):\s+(|[^\s#].*?\s+)(#[^\s#].*)$/.exec(line) ?? []
  if (text === '') return null
  const whole = `${kept}${text}`.trim().replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return { text: text.trim(), remedy: `put it in quotes if it belongs to the value: ${key}: "${whole}"` }
}
