/**
 * Removes `style` props from `.mdx`, because the pages' content security policy forbids inline styles; styles that a class can express become
 * one. Removes event handlers of HTML elements too: no page runs them, and React refuses to render them on a server.
 */
import type { Root } from 'hast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'
import { isJsx, type JsxNode } from './jsx.ts'

/** A rehype plugin; runs before the one that turns JSX into elements. */
export function rehypeMdxStyle() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (isJsx(node)) {
        for (const attribute of node.attributes) {
          const program =
            attribute.value && typeof attribute.value === 'object' ? attribute.value.data?.estree : undefined
          if (program && !isStyle(attribute)) removeFromCode(program, file)
        }
        removeFromElement(node, file)
      } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
        if (node.data?.estree) removeFromCode(node.data.estree, file)
      }
    })
  }
}

const isStyle = (attribute: JsxNode['attributes'][number]): boolean =>
  attribute.type === 'mdxJsxAttribute' && attribute.name === 'style'

const isHandler = (element: string, name: unknown): boolean =>
  /^[a-z]/.test(element) && typeof name === 'string' && /^on[a-z]/i.test(name)

function removeFromElement(node: JsxNode, file: VFile): void {
  const element = node.name ?? ''
  node.attributes = node.attributes.filter((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute' || !isHandler(element, attribute.name)) return true
    reportHandler(file, attribute.position?.start ?? node.position?.start, element, attribute.name)
    return false
  })
  const style = node.attributes.find(isStyle)
  if (!style) return
  node.attributes = node.attributes.filter((attribute) => attribute !== style)
  const written = typeof style.value === 'string' ? style.value : (style.value?.value ?? '')
  const className = /^[a-z]/.test(node.name ?? '') ? classFor(written) : undefined
  if (className) addClass(node, className)
  else reportStyle(file, style.position?.start ?? node.position?.start, node.name ?? '')
}

/** The class for a style that only aligns text, in CSS or as an object. */
function classFor(style: string): string | undefined {
  const side = /^\s*\{?\s*["']?text-?align["']?\s*:\s*["']?(center|right|left|start)["']?\s*[;,]?\s*\}?\s*$/i.exec(
    style,
  )?.[1]
  return side && `align-${side.toLowerCase()}`
}

function addClass(node: JsxNode, className: string): void {
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || !/^class(?:Name)?$/.test(attribute.name)) continue
    if (typeof attribute.value === 'string') attribute.value += ` ${className}`
    return
  }
  node.attributes.push({ type: 'mdxJsxAttribute', name: 'className', value: className })
}

type CodeNode = { type: string; loc?: { start: { line: number; column: number } } | null }
type OpeningElement = CodeNode & { attributes: (CodeNode & { name?: { name?: unknown } })[]; name: { name?: unknown } }

const isNode = (value: unknown): value is CodeNode =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

const isOpening = (node: CodeNode): node is OpeningElement => node.type === 'JSXOpeningElement'

/** Handles elements written in an expression, `{items.map((item) => <li style={…}>…)}`. */
function removeFromCode(node: CodeNode, file: VFile): void {
  if (isOpening(node)) {
    const element = String(node.name.name ?? '')
    node.attributes = node.attributes.filter(({ type, name, loc }) => {
      if (type !== 'JSXAttribute') return true
      const place = loc ? { line: loc.start.line, column: loc.start.column + 1 } : undefined
      if (name?.name === 'style') reportStyle(file, place, element)
      else if (isHandler(element, name?.name)) reportHandler(file, place, element, String(name?.name))
      else return true
      return false
    })
  }
  for (const value of Object.values(node).flat()) if (isNode(value)) removeFromCode(value, file)
}

function reportStyle(file: VFile, place: Point | undefined, element: string): void {
  const message = `The style of <${element}> was removed`
  report(file, 'html-removed', place, message, 'Remove it; the site styles its own elements')
}

function reportHandler(file: VFile, place: Point | undefined, element: string, name: string): void {
  const message = `The ${name} handler of <${element}> was removed`
  report(file, 'html-removed', place, message, 'Remove it, or write a component with it in components/own/mdx/')
}
