/** Reads and changes JSX nodes of a tree. */
import type {} from '@mdx-js/mdx'
import type { Nodes } from 'hast'
import type { Nodes as MarkdownNodes } from 'mdast'

export type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

export const isJsx = (node: Nodes): node is JsxNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** The same before Markdown became HTML. */
export type MarkdownJsx = Extract<MarkdownNodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>

export const isMarkdownJsx = (node: MarkdownNodes): node is MarkdownJsx =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** The value of a prop written as a string; `undefined` for an expression or a missing prop. */
export function stringProp({ attributes }: Pick<JsxNode, 'attributes'>, name: string): string | undefined {
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string') {
      return attribute.value
    }
  }
  return undefined
}

/** Removes props from a node. */
export function dropProps(node: JsxNode, names: readonly string[]): void {
  node.attributes = node.attributes.filter((attribute) => !('name' in attribute && names.includes(attribute.name)))
}
