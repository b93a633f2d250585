/** Reports braces in an `.mdx` body that were meant as text: they would fail when the page is rendered, or show something else. */
import type { Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { nearest } from '../../../core/problems/nearest.ts'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'

type ExpressionNode = Extract<Nodes, { type: 'mdxFlowExpression' | 'mdxTextExpression' }>
type Expression = { type: string; name?: string; object?: Expression; callee?: Expression }

/** Names available to an .mdx body besides JavaScript's globals: `scope` in components/mdx/render.tsx, and the compiler's `props`. */
const scope = new Set(['extra', 'fields', 'props'])

/**
 * A rehype plugin: reports braces around a name that is not defined in JavaScript, and around a list.
 * @param names `extra.x` and `fields.x` for each key that the post has, separated by blanks; without them, no key is judged
 */
export function reportBraces({ names }: { names: string | undefined }) {
  const known = names?.split(' ')
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'mdxFlowExpression' && node.type !== 'mdxTextExpression') return
      const fault = braceFault(node)
      if (fault) report(file, 'mdx-invalid', node, fault, `write \\{${node.value}\\} for literal braces`)
      else if (known) reportKey(node, known, file)
    })
  }
}

/** `{extra.price}` of a post without that key shows nothing. */
function reportKey(node: ExpressionNode, known: readonly string[], file: VFile): void {
  const [typed, group, key] = /^\s*(extra|fields)\.([\w$]+)\s*$/.exec(node.value) ?? []
  if (typed === undefined || group === undefined || key === undefined || known.includes(`${group}.${key}`)) return
  const keys = known.flatMap((name) => (name.startsWith(`${group}.`) ? name.slice(group.length + 1) : []))
  const [meant] = nearest(key, keys)
  const add = group === 'extra' ? `add extra: {${key}: …} to the front matter` : `add ${key}: to the front matter`
  const message = `{${node.value}} shows nothing: ${group} has no key ${key}`
  report(file, 'mdx-invalid', node, message, meant ? `did you mean ${meant}?` : add)
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
