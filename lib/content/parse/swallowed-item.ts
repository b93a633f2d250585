/** A list item that YAML reads as a further line of the text above it: `tags:`, `  - data`, `    - more` is one tag, “data - more”. */
import { type Document, isPair, isScalar, Scalar, visit } from 'yaml'

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
