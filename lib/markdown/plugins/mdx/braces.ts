/** Reports braces in an `.mdx` body that were meant as text: they would fail when the page is rendered, or show something else. */
import type { Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'

type ExpressionNode = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>
type Expression = { type: string; name?: string; object?: Expression; callee?: Expression }

/** What an .mdx body can name beside JavaScript's own globals: `scope` of components/mdx/render.tsx, and the compiler's `props`. */
const scope = new Set(['extra', 'fields', 'props'])

/** A rehype plugin: reports braces around a name that is not defined in JavaScript, and around a list. */
export function reportBraces() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return
      const fault = braceFault(node)
      if (fault) report(file, 'mdx-invalid', node, fault, `write \\{${node.value}\\} for literal braces`)
    })
  }
}

function braceFault({ value, data }: ExpressionNode): string | null {
  const [statement] = data?.estree?.body ?? []
  if (statement?.type !== 'ExpressionStatement') return null
  const { expression } = statement
  if (expression.type === 'SequenceExpression')
    return `{${value}} is JavaScript in .mdx and shows only the part after the last comma`
  const name = rootName(expression as Expression)
  if (name === undefined || scope.has(name) || Object.hasOwn(globalThis, name)) return null
  return `{${value}} is JavaScript in .mdx, and ${name} is not defined`
}

/** `a.b(c)` → `a`; undefined for an expression that doesn't start with a name. */
function rootName({ type, name, object, callee }: Expression): string | undefined {
  if (type === 'Identifier') return name
  const inner = type === 'MemberExpression' ? object : type === 'CallExpression' ? callee : undefined
  return inner && rootName(inner)
}
