/** What YAML allows and front matter does not: nesting without end, and values that stand for others. */
import { type Document, isAlias, isPair, isScalar, type Node, visit } from 'yaml'

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
