/** The blocks of a Markdown source: where they are, and what each says however it is written. */
import type { Nodes, Root } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { markdownPlugins } from '../pipeline.ts'

export type SourceBlock = {
  /** Offsets in the source. At the top, a block begins with its indentation. */
  from: number
  to: number
  /** Equal for two blocks that say the same: emphasis with `*` or `_`, a list with `-` or `*`, a fence or an indent. */
  says: string
  /** The properties of a container besides its blocks; empty for other nodes. */
  container: string
  type: string
  /** The column of its first character, from 1. */
  column: number
  /** Of a container: lists have items, items, quotes and footnotes have blocks. */
  blocks: SourceBlock[]
}

const containers: ReadonlySet<string> = new Set(['list', 'listItem', 'blockquote', 'footnoteDefinition', 'table'])

/** @param math whether `$…$` is a formula */
export function sourceBlocks(source: string, math: boolean): SourceBlock[] {
  const { remarkPlugins } = markdownPlugins({ format: 'md', language: 'en', math, siteUrl: 'https://example.org' })
  const root: Root = unified().use(remarkParse).use(remarkPlugins).parse(source)
  return root.children.map((node) => {
    const block = blockOf(node)
    return { ...block, from: source.lastIndexOf('\n', block.from - 1) + 1, column: 1 }
  })
}

function blockOf(node: Nodes): SourceBlock {
  const { start, end } = node.position ?? { start: { offset: 0, column: 1 }, end: { offset: 0 } }
  const isContainer = containers.has(node.type) && 'children' in node
  return {
    from: start.offset ?? 0,
    to: end.offset ?? 0,
    says: JSON.stringify(saying(node)),
    container: isContainer ? JSON.stringify(saying({ ...node, children: [] } as Nodes)) : '',
    type: node.type,
    column: start.column,
    blocks: isContainer && 'children' in node ? node.children.map(blockOf) : [],
  }
}

/** Properties that describe only how a node is written. */
const spelling: ReadonlySet<string> = new Set(['position', 'spread', 'label'])

/** A node without its place and spelling. How lines are wrapped does not matter, except where they are code. */
function saying(node: Nodes): unknown {
  if (node.type === 'text') return node.value.replace(/\s+/g, ' ')
  const own = Object.entries(node).filter(([key]) => key !== 'children' && !spelling.has(key))
  const children = 'children' in node ? joined(node.children.map(saying)) : []
  return [Object.fromEntries(own), ...children]
}

/** Texts next to each other are one: an escape may divide them. */
function joined(all: readonly unknown[]): unknown[] {
  const result: unknown[] = []
  for (const one of all) {
    const last = result.at(-1)
    if (typeof one === 'string' && typeof last === 'string') result[result.length - 1] = last + one
    else result.push(one)
  }
  return result
}
