/**
 * An `.mdx` tree without its program: components become the elements of `components.ts`, expressions their values. A block with something
 * that only running the body can tell becomes a slot, which publishing fills with that block of the built page.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Messages } from '../../core/messages/messages.ts'
import { isMoreMark } from '../plugins/blocks/more.ts'
import { expressionValue, propValue } from '../plugins/mdx/constants.ts'
import { isJsx, type JsxNode } from '../plugins/mdx/jsx.ts'
import { isComponent } from '../plugins/mdx/names.ts'
import { forms } from './components.ts'
import type { Slots } from './slots.ts'

/** Returns a new tree; the given one is not changed. */
export function withoutProgram(tree: Root, slots: Slots, messages: Messages): Root {
  let blocks = 0
  const plain = tree.children.map((node) => {
    const children = plainNode(node, messages)
    // A block of the source is an element of the page, unless it is a comment, an import, or an expression with a plain value.
    const isBlock = (node.type === 'element' && !isMoreMark(node)) || isJsx(node) || children === null
    const block = isBlock ? blocks++ : undefined
    return { children, block }
  })
  return { ...tree, children: plain.flatMap(({ children, block = 0 }) => children ?? [slot({ block, of: blocks })]) }

  function slot(part: { block: number; of: number }): Element {
    const children = [{ type: 'text' as const, value: slots.add(part) }]
    return { type: 'element', tagName: 'p', properties: {}, children }
  }
}

/** Returns null if a child has to be computed. */
function inside(nodes: readonly (RootContent | ElementContent)[], messages: Messages): ElementContent[] | null {
  const plain: ElementContent[] = []
  for (const node of nodes) {
    const children = plainNode(node, messages)
    if (!children) return null
    for (const child of children) plain.push(child)
  }
  return plain
}

function plainNode(node: RootContent | ElementContent, messages: Messages): ElementContent[] | null {
  if (node.type === 'element') {
    const children = inside(node.children, messages)
    return children && [{ ...node, children }]
  }
  if (isJsx(node)) return component(node, messages)
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    const constant = expressionValue(node)
    const text = constant && rendered(constant.value)
    return text === null ? null : text === '' ? [] : [{ type: 'text', value: text }]
  }
  return node.type === 'text' ? [node] : []
}

function component(node: JsxNode, messages: Messages): ElementContent[] | null {
  const { name, children } = node
  if (name && isComponent(name)) return forms[name](node, (nodes) => inside(nodes, messages), messages)
  if (name && /^[a-z]/.test(name)) return typedHtml(node, name, messages)
  return !name || children.length > 0 ? inside(children, messages) : null
}

/** HTML that kept an expression among its attributes: addresses in it are those of the page. */
function typedHtml(node: JsxNode, tagName: string, messages: Messages): ElementContent[] | null {
  const addressed = ['href', 'src', 'poster'].some((name) => propValue(node, name)?.value !== undefined)
  const children = addressed ? null : inside(node.children, messages)
  return children && [{ type: 'element', tagName, properties: {}, children }]
}

/** What React shows of a value; null if it needs React. */
function rendered(value: unknown): string | null {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  if (value === null || value === undefined || typeof value === 'boolean') return ''
  const parts = Array.isArray(value) ? value.map(rendered) : [null]
  return parts.includes(null) ? null : parts.join('')
}
