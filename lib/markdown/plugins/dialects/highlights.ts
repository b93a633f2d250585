/** Marks highlighted words: `==so==`, as Obsidian and other Markdown dialects write it. */
import type { PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from '../../tree/visit.ts'

/** Touches neither letters nor further signs outside: `a == b` and `a==b==c` are code. */
const highlight = /(?<![=\p{L}\p{N}!<>])==(?![=\s])([^=\n]*[^=\s!<>])==(?![=\p{L}\p{N}])/gu

/** Elements of authors' HTML that show text as typed. */
const opensCode = /^<(?:code|kbd|pre|samp)\b/i

export function remarkHighlights() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !node.value.includes('==')) return SKIP
      const before = parent.children[index - 1]
      if (before?.type === 'html' && opensCode.test(before.value)) return SKIP
      const pieces = split(node)
      parent.children.splice(index, 1, ...(pieces as never[]))
      return [SKIP, index + pieces.length]
    })
  }
}

function split(node: Text): PhrasingContent[] {
  const { value, position } = node
  const text = (words: string): Text => ({ type: 'text', value: words, ...(position ? { position } : {}) })
  const pieces: PhrasingContent[] = []
  let end = 0
  for (const match of value.matchAll(highlight)) {
    if (match.index > end) pieces.push(text(value.slice(end, match.index)))
    pieces.push({ type: 'emphasis', data: { hName: 'mark' }, children: [text(match[1] ?? '')] })
    end = match.index + match[0].length
  }
  if (pieces.length === 0) return [node]
  return end < value.length ? [...pieces, text(value.slice(end))] : pieces
}
