/** Two conventions around `$` that remark-math lacks: prices, and block formulas on one line. */
import type { Nodes, Paragraph, Root, RootContent } from 'mdast'
import type {} from 'remark-math'
import type { VFile } from 'vfile'
import { visit } from '../../tree/visit.ts'

/**
 * A remark plugin. A paragraph that is nothing but `$$ … $$` becomes a block formula, as in Jekyll and on GitHub. By Pandoc's rule, a
 * single `$` doesn't open a formula before a space, nor close one after a space or before a digit: "$5 and $10".
 */
export function remarkDollars() {
  return (tree: Root, file: VFile) => {
    const source = String(file)
    const sourceOf = ({ position }: Nodes) => source.slice(position?.start.offset, position?.end.offset)
    visit(tree, 'inlineMath', (node, index, parent) => {
      if (!parent || index === undefined) return
      const written = sourceOf(node)
      if (written.startsWith('$$')) return
      const after = source.charAt(node.position?.end.offset ?? source.length)
      if (!/^\$\s|\s\$$/.test(written) && !/\d/.test(after)) return
      parent.children[index] = { type: 'text', value: written, position: node.position }
    })
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined) return
      const formula = displayFormula(node, sourceOf)
      if (formula) parent.children[index] = formula
    })
  }
}

function displayFormula(paragraph: Paragraph, sourceOf: (node: Nodes) => string): RootContent | undefined {
  const [only, ...others] = paragraph.children
  if (only?.type !== 'inlineMath' || others.length > 0 || !sourceOf(only).startsWith('$$')) return undefined
  const code = {
    type: 'element' as const,
    tagName: 'code',
    properties: { className: ['language-math', 'math-display'] },
    children: [{ type: 'text' as const, value: only.value }],
  }
  return { type: 'math', value: only.value, data: { hName: 'pre', hChildren: [code] }, position: paragraph.position }
}
