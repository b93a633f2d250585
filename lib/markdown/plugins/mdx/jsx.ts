/** What the plugins need to know of JSX in a tree. */
import type {} from '@mdx-js/mdx'
import type { Nodes } from 'hast'

export type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

export const isJsx = (node: Nodes): node is JsxNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** The value of a prop that is written as a string; `undefined` for an expression or no such prop. */
export function stringProp({ attributes }: JsxNode, name: string): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string') {
      return attribute.value
    }
  }
  return undefined
}

/** Takes props away from a node. */
export function dropProps(node: JsxNode, names: readonly string[]): void {
  node.attributes = node.attributes.filter((attribute) => !('name' in attribute && names.includes(attribute.name)))
}
