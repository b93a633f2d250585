/** A built page's text as Markdown, for `.mdx`, whose components exist only as rendered. */
import type { Element } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { defaultHandlers, type Handle, toMdast } from 'hast-util-to-mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { type Options, toMarkdown } from 'mdast-util-to-markdown'
import { attribute, type Document, elements, parseHtml, textOf } from '../../../html/index.ts'
import { plainTree } from './plain-tree.ts'

export type AlternateText = { title: string; markdown: string }

/**
 * @param page a built page, as text or parsed
 * @param address its absolute address
 * @returns null if the page has no text of its own (`[data-body]`)
 */
export function markdownOf(page: string | Document, address: string): AlternateText | null {
  let title = ''
  for (const element of elements(parseHtml(page))) {
    if (element.tagName === 'h1' && title === '') title = textOf(element).trim()
    if (attribute(element, 'data-body') === undefined) continue
    const tree = fromParse5(element)
    if (tree.type !== 'element') return null
    const children = [plainTree(tree, address)]
    const mdast = toMdast(
      { type: 'root', children },
      { handlers: { a: footnoteMark, section: footnotes }, document: true },
    )
    const options: Options = { extensions: [gfmToMarkdown()], bullet: '-', rule: '-', fences: true }
    return { title, markdown: toMarkdown(mdast, options).trim() }
  }
  return null
}

const footnoteMark: Handle = (state, node) =>
  node.properties.dataFootnoteRef === undefined
    ? defaultHandlers.a(state, node)
    : { type: 'footnoteReference', identifier: footnoteName(node.properties.href) }

const footnotes: Handle = (state, node) =>
  node.properties.dataFootnotes === undefined
    ? state.all(node)
    : items(node).map((item) => ({
        type: 'footnoteDefinition' as const,
        identifier: footnoteName(item.properties.id),
        children: state.toFlow(state.all(item)),
      }))

const footnoteName = (id: unknown) => String(id).replace(/^#?fn-/, '')

const items = (node: Element): Element[] =>
  node.children.flatMap((child) => (child.type !== 'element' ? [] : child.tagName === 'li' ? [child] : items(child)))
