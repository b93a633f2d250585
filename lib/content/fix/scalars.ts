/** Finds the scalars of front matter with their offsets, so that one can be rewritten without changing any other byte. */
import { isMap, isScalar, isSeq, type Node, parseDocument, Scalar } from 'yaml'

export type PlacedScalar = {
  /** Path of keys and indices; for a key, the path of its value. */
  path: (string | number)[]
  isKey: boolean
  text: string
  /** Offsets in the YAML, quotes included. */
  from: number
  to: number
  quote: '' | '"' | "'"
  /** True inside `[…]` or `{…}`, where a comma ends the scalar. */
  inFlow: boolean
}

const quotes: Readonly<Record<string, PlacedScalar['quote']>> = {
  [Scalar.PLAIN]: '',
  [Scalar.QUOTE_DOUBLE]: '"',
  [Scalar.QUOTE_SINGLE]: "'",
}

/** Returns all single-line scalars without a tag; none if the YAML is invalid. */
export function scalarsOf(yaml: string): PlacedScalar[] {
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: false, prettyErrors: false, logLevel: 'silent' })
  const found: PlacedScalar[] = []
  const add = (node: unknown, path: PlacedScalar['path'], inFlow: boolean, isKey: boolean): void => {
    if (!isScalar(node) || !node.range || node.tag !== undefined) return
    const [from, to] = node.range
    const quote = quotes[node.type ?? '']
    if (quote === undefined || from === to || yaml.slice(from, to).includes('\n')) return
    const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
    found.push({ path, isKey, text, from, to, quote, inFlow })
  }
  const walk = (node: Node | null, path: PlacedScalar['path'], inFlow: boolean): void => {
    if (isMap(node))
      for (const { key, value } of node.items) {
        const below = [...path, isScalar(key) ? String(key.source ?? key.value) : String(key)]
        add(key, below, inFlow || node.flow === true, true)
        walk(value as Node | null, below, inFlow || node.flow === true)
      }
    else if (isSeq(node))
      for (const [index, item] of node.items.entries())
        walk(item as Node, [...path, index], inFlow || node.flow === true)
    else add(node, path, inFlow, false)
  }
  if (document.errors.length === 0) walk(document.contents, [], false)
  return found
}
