/** Reduces pasted HTML to its content: removes styles, scripts, and pictures that only the other program can load. */
import type { Root } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

const kept: ReadonlySet<string> = new Set([
  ...['a', 'abbr', 'b', 'blockquote', 'br', 'cite', 'code', 'dd', 'del', 'dl', 'dt', 'em', 'figcaption', 'figure'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'i', 'img', 'kbd', 'li', 'mark', 'ol', 'p', 'pre', 'q', 's', 'samp'],
  ...['strong', 'sub', 'sup', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul', 'var', 'div'],
])
/** Removed with everything in them. */
const removed: ReadonlySet<string> = new Set([
  ...['script', 'style', 'template', 'head', 'title', 'meta', 'link', 'base', 'xml', 'svg', 'math', 'canvas'],
  ...[
    'iframe',
    'object',
    'embed',
    'applet',
    'audio',
    'video',
    'form',
    'input',
    'button',
    'select',
    'textarea',
    'dialog',
  ],
])
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt'],
  td: ['colSpan', 'rowSpan'],
  th: ['colSpan', 'rowSpan'],
  ol: ['start'],
  abbr: ['title'],
}

export function plainTree(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    const remove = (...instead: typeof parent.children): [typeof SKIP, number] => {
      parent.children.splice(index, 1, ...(instead as never[]))
      return [SKIP, index]
    }
    if (node.type === 'comment' || node.type === 'doctype') return remove()
    if (node.type !== 'element') return undefined
    // Word's own elements are called o:p, v:shape, w:sdt.
    if (removed.has(node.tagName) || /^(?:v|m):/.test(node.tagName)) return remove()
    if (!kept.has(node.tagName)) return remove(...node.children)
    const names = attributes[node.tagName] ?? []
    node.properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => names.includes(name)))
    // A copy of a picture inside the text, or a file of the computer it was written on.
    if (node.tagName === 'img' && !/^https?:/i.test(String(node.properties.src ?? ''))) return remove()
    return undefined
  })
}
