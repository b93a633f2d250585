/** Turns HTML typed in an `.mdx` file into elements of the tree, so that every plugin treats it like Markdown's. */
import type { Element, Properties, Root } from 'hast'
import { visit } from '../../tree/visit.ts'
import { isJsx, type JsxNode } from './jsx.ts'

/** A rehype plugin. An element with an expression among its attributes stays JSX: only React can evaluate it. */
export function rehypeMdxHtml() {
  return (tree: Root): void => {
    visit(tree, (node, index, parent) => {
      if (!isJsx(node) || !parent || index === undefined || !/^[a-z]/.test(node.name ?? '')) return
      const properties = literalProperties(node)
      if (!properties || !('children' in parent)) return
      const element: Element = {
        type: 'element',
        tagName: node.name ?? '',
        properties,
        children: node.children,
        position: node.position,
      }
      parent.children[index] = element
      return index
    })
  }
}

function literalProperties({ attributes }: JsxNode): Properties | undefined {
  const properties: Properties = {}
  for (const attribute of attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value && typeof attribute.value === 'object'))
      return undefined
    const value = attribute.value ?? true
    if (attribute.name === 'class' || attribute.name === 'className') properties.className = String(value).split(/\s+/)
    else properties[attribute.name] = value
  }
  return properties
}
