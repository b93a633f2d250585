/** Converts formulas from TeX to MathML at build time; browsers show MathML without fonts or scripts. */
import type { Element, ElementContent, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import type { Messages } from '../../../core/messages/messages.ts'
import { report } from '../../tree/report.ts'
import { SKIP, visit } from '../../tree/visit.ts'
import { readFormula } from './formula.ts'

/**
 * A rehype plugin: replaces formulas found by remark-math, and fences of the language `math`. It runs after the sanitiser, since the
 * MathML is ours, and before `rehypeCode`.
 */
export function rehypeMath({ messages }: { messages: Messages }) {
  return (tree: Root, file: VFile) => {
    let count = 0
    visit(tree, 'element', (node, index, parent) => {
      if (!parent || index === undefined) return
      const block = node.tagName === 'pre'
      const code = block ? node.children.find((child) => child.type === 'element') : node
      if (!code || !isFormula(code)) return
      const source = textOf(code).replace(/\n$/, '')
      const formula = readFormula(source, block)
      const isUnclosed = block && isOpen(node, file)
      if (isUnclosed) {
        const message = 'the formula that starts with $$ is never closed: everything after it is part of it'
        report(file, 'math-invalid', node, message, 'add a line $$ where the formula ends')
      }
      if ('math' in formula) {
        parent.children[index] = block ? region(formula.math, messages.formulaLabel(++count)) : formula.math
        return SKIP
      }
      const place = placeOf(node, source, formula.offset)
      const remedy = source.includes('$$')
        ? 'put $$ on a line of its own before and after the formula'
        : 'correct the formula'
      if (!isUnclosed) report(file, 'math-invalid', place, `the formula cannot be parsed: ${formula.message}`, remedy)
      const shown = element('code', { className: ['math-error'] }, [{ type: 'text', value: source }])
      parent.children[index] = block ? element('p', {}, [shown]) : shown
      return SKIP
    })
  }
}

/** Whether no `$$` closes a block that one opens: to Markdown, the rest of the text is then the formula. */
function isOpen({ position }: Element, file: VFile): boolean {
  const [first = '', ...lines] = String(file.value).slice(position?.start.offset, position?.end.offset).split('\n')
  return /^\s*\${2}/.test(first) && !first.slice(2).includes('$$') && !lines.some((line) => line.includes('$$'))
}

/** Wraps a wide formula in a scrolling region that is reachable by keyboard. */
const region = (math: Element, ariaLabel: string) =>
  element('div', { className: ['math'], role: 'region', ariaLabel, tabIndex: 0 }, [math])

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

function isFormula({ tagName, properties }: Element): boolean {
  return tagName === 'code' && Array.isArray(properties.className) && properties.className.includes('language-math')
}

/** The position in the body of an error in the formula. */
function placeOf({ position }: Element, source: string, offset: number): Point | undefined {
  if (!position) return undefined
  const { start, end } = position
  const before = source.slice(0, offset).split('\n')
  const inLine = before.at(-1)?.length ?? 0
  // Between fences (`$$` or ``` on separate lines) the formula starts one line later.
  const fenced = end.line - start.line > source.split('\n').length
  const line = start.line + before.length - 1 + (fenced ? 1 : 0)
  return { line, column: fenced || before.length > 1 ? inLine + 1 : start.column }
}
