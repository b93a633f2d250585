/** Renders a comment: Markdown of strangers, without pictures, headings, frames and ids. */
import type { Element, Parents } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toHtml } from 'hast-util-to-html'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { parseFragment } from 'parse5'
import { elements } from '../tree/elements.ts'
import { escapeHtml } from '../tree/escape-html.ts'
import { exceededLimit, isDeeperThan, limits } from './limits.ts'

/** Longer comments, and those with more marks of emphasis, are shown as typed: parsing them could take minutes. */
const longest = 50_000
const mostMarks = 2_000

const parsing = {
  allowDangerousHtml: true,
  extensions: [gfm(), { disable: { null: ['gfmFootnoteDefinition'] } }],
  htmlExtensions: [gfmHtml()],
}

const schema: Schema = {
  tagNames: [
    ...['p', 'br', 'blockquote', 'ul', 'ol', 'li', 'pre', 'code', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['dl', 'dt', 'dd'],
    ...['a', 'b', 'i', 'em', 'strong', 'del', 'ins', 's', 'sub', 'sup', 'kbd', 'q', 'cite', 'abbr'],
  ],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style', 'svg', 'math', 'template', 'iframe', 'object', 'noscript', 'textarea', 'title'],
  ancestors: Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((name) => [name, ['table']])),
}

/** @returns HTML without anything that loads or runs, or could be mistaken for the site's own */
export function commentHtml(markdown: string): string {
  const typed = () =>
    markdown
      .split(/\n{2,}/)
      .map((part) => `<p>${escapeHtml(part)}</p>`)
      .join('')
  const marks = markdown.match(/[*_~`[\]<]/g)?.length ?? 0
  if (markdown.length > longest || marks > mostMarks || exceededLimit(markdown)) return typed()
  const tree = fromParse5(parseFragment(micromark(markdown, parsing)))
  if (isDeeperThan(tree, limits.nesting)) return typed()
  if ('children' in tree) plain(tree, false)
  const clean = sanitize(tree, schema)
  if (clean.type === 'root') for (const element of elements(clean)) if (element.tagName === 'a') guard(element)
  return toHtml(clean)
}

/** Makes a heading a line in bold, and a picture a link to it: in a link, its description alone. */
function plain(parent: Parents, isLinked: boolean): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue
    plain(node, isLinked || node.tagName === 'a')
    if (/^h[1-6]$/.test(node.tagName)) {
      node.children = [{ type: 'element', tagName: 'strong', properties: {}, children: node.children }]
      node.tagName = 'p'
    }
    if (node.tagName !== 'img') continue
    const { src, alt } = node.properties
    const words = { type: 'text', value: String(alt || src || '') } as const
    parent.children[index] = isLinked
      ? words
      : { type: 'element', tagName: 'a', properties: { href: String(src ?? '') }, children: [words] }
  }
}

/** A link of a stranger is no recommendation of the site's. One whose address was removed is words alone. */
function guard({ properties }: Element): void {
  if (!properties.href) delete properties.href
  else properties.rel = ['nofollow', 'ugc', 'noopener', 'noreferrer']
}
