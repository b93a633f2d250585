/** Conventions that remark-math lacks: prices, block formulas on one line, and formulas that begin beside their `$$`. */
import type { Nodes, Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import type {} from 'remark-math'
import type { VFile } from 'vfile'
import { visit } from '../../tree/visit.ts'
import { unescaped } from './brackets.ts'

type InlineMath = Extract<Nodes, { type: 'inlineMath' }>
type BlockMath = Extract<Nodes, { type: 'math' }>

/**
 * A remark plugin. A paragraph that is nothing but `$$ … $$` becomes a block formula, as in Jekyll and on GitHub; `\\[ … \\]` always is one.
 * By Pandoc's rule, a single `$` doesn't open a formula before a space, nor close one after a space or before a digit: "$5 and $10".
 */
export function remarkDollars() {
  return (tree: Root, file: VFile) => {
    const source = String(file)
    const sourceOf = ({ position }: Nodes) => source.slice(position?.start.offset, position?.end.offset)
    visit(tree, 'inlineMath', (node, index, parent) => {
      if (!parent || index === undefined) return
      const written = sourceOf(node)
      if (written.startsWith('\\\\')) setFormula(node, unescaped(node.value))
      const after = source.charAt(node.position?.end.offset ?? source.length)
      const isSingle = /^\$(?!\$)/.test(written)
      const isText = isSingle ? /^\$\s|\s\$$/.test(written) || /\d/.test(after) : isProse(written)
      if (!isText) return
      parent.children[index] = { type: 'text', value: written, position: node.position }
    })
    visit(tree, 'math', (node) => {
      // To the parser, words after the opening $$ are only information, like the language of code.
      if (node.meta) setFormula(node, `${node.meta}\n${node.value}`)
    })
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined) return
      const blocks = divided(node, sourceOf)
      if (blocks) parent.children.splice(index, 1, ...(blocks as never[]))
    })
  }
}

/** The words between the `$$` of a shell, its process id, or of a price range: no formula has two words in a row and no sign. */
const isProse = (written: string): boolean =>
  written.startsWith('$$') && /\p{L}{2,}[,;]?\s+\p{L}{2,}/u.test(written) && !/[\\^_={}+<>|]/.test(written)

function setFormula(node: InlineMath | BlockMath, value: string): void {
  node.value = value
  const text = { type: 'text' as const, value }
  if (node.type === 'inlineMath') node.data = { ...node.data, hChildren: [text] }
  else node.data = { ...node.data, hChildren: [codeOf(value)] }
}

/** The parts of a paragraph around its block formulas; nothing if it has none. */
function divided(paragraph: Paragraph, sourceOf: (node: Nodes) => string): RootContent[] | undefined {
  const isAlone = paragraph.children.length === 1
  const isBlock = (node: PhrasingContent): node is InlineMath =>
    node.type === 'inlineMath' && (/^\\+\[/.test(sourceOf(node)) || (isAlone && sourceOf(node).startsWith('$$')))
  if (!paragraph.children.some(isBlock)) return undefined
  const blocks: RootContent[] = []
  for (const child of paragraph.children) {
    const last = blocks.at(-1)
    if (isBlock(child)) blocks.push(blockFormula(child))
    else if (last?.type === 'paragraph') last.children.push(child)
    else blocks.push({ ...paragraph, children: [child] })
  }
  return blocks.flatMap((block): RootContent[] => (block.type === 'paragraph' ? trimmed(block) : [block]))
}

/** A part of a paragraph, without the ends of lines beside a formula. */
function trimmed(part: Paragraph): Paragraph[] {
  const [first, last] = [part.children[0], part.children.at(-1)]
  if (first?.type === 'text') first.value = first.value.trimStart()
  if (last?.type === 'text') last.value = last.value.trimEnd()
  const children = part.children.filter((node) => node.type !== 'text' || node.value !== '')
  return children.length > 0 ? [{ ...part, children }] : []
}

const blockFormula = ({ value, position }: InlineMath): BlockMath => ({
  type: 'math',
  value,
  data: { hName: 'pre', hChildren: [codeOf(value)] },
  ...(position ? { position } : {}),
})

const codeOf = (value: string) => ({
  type: 'element' as const,
  tagName: 'code',
  properties: { className: ['language-math', 'math-display'] },
  children: [{ type: 'text' as const, value }],
})
