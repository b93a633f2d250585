/** The body of a built page as Markdown, for the blocks of `.mdx` that only running their code can tell. */
import type { Element } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import type { Messages } from '../../../core/messages/messages.ts'
import { attribute, type Document, elements, parseHtml, textOf } from '../../../html/index.ts'
import { builtMarkdown } from '../../../markdown/index.ts'
import { plainTree } from './plain-tree.ts'

export type PageMarkdown = {
  title: string
  /** The whole body. */
  markdown: string
  /** Each element of the body. */
  blocks: string[]
}

/**
 * @param page a built page, as text or parsed
 * @param address its absolute address
 * @returns null if the page has no text of its own (`[data-body]`)
 */
export function pageMarkdown(page: string | Document, address: string, messages: Messages): PageMarkdown | null {
  let title = ''
  for (const element of elements(parseHtml(page))) {
    if (element.tagName === 'h1' && title === '') title = textOf(element).trim()
    if (attribute(element, 'data-body') === undefined) continue
    const tree = fromParse5(element)
    if (tree.type !== 'element') return null
    const blocks = tree.children
      .filter((child) => child.type === 'element')
      .map((child) => written([child], address, messages))
    return { title, markdown: written(tree.children, address, messages), blocks }
  }
  return null
}

const written = (children: Element['children'], address: string, messages: Messages) =>
  builtMarkdown({ type: 'root', children: plainTree(children, address, messages) }, messages)
