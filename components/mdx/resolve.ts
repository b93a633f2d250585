/** Inserts resolved addresses and pictures into the tree of an `.mdx` body, in the order in which the pipeline found them. */
import type { Root, RootContent } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { parseFragment } from 'parse5'
import { SKIP, visit } from 'unist-util-visit'
import { isStandalone } from '../../lib/markdown/index.ts'

export type Resolved = {
  /** By the address as written. */
  links: Record<string, { href: string; external: boolean }>
  /** By the address as written. */
  assets?: Record<string, string>
  /** HTML of the pictures, in document order. */
  images: readonly string[]
}

/** A rehype plugin that runs after the shared list. */
export function rehypeResolve({ links, assets = {}, images }: Resolved) {
  return (tree: Root): void => {
    let count = 0
    visit(tree, 'element', (node, index, parent) => {
      const { tagName, properties } = node
      if (tagName === 'a' && typeof properties.href === 'string') {
        const link = own(links, properties.href)
        if (!link) return
        properties.href = link.href
        if (link.external) properties.rel = ['noopener', 'noreferrer']
        return
      }
      for (const key of ['src', 'poster'] as const) {
        const value = properties[key]
        if (tagName !== 'img' && typeof value === 'string') properties[key] = own(assets, value) ?? value
      }
      if (!parent || index === undefined) return
      const image = isStandalone(node) ? node.children.find((child) => child.type === 'element') : node
      if (image?.type !== 'element' || image.tagName !== 'img') return
      const html = images[count]
      count++
      if (html === undefined) return SKIP
      const nodes = parsed(html)
      parent.children.splice(index, 1, ...nodes)
      return [SKIP, index + nodes.length]
    })
  }
}

function parsed(html: string): RootContent[] {
  const fragment = fromParse5(parseFragment(html))
  return fragment.type === 'root' ? fragment.children : []
}

const own = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined
