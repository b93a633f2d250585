/** Addresses are brought into the form that the sanitiser reads: no blanks around them, scheme in lower case (`HTTP:`, `MAILTO:`). */
import type { Root } from 'hast'
import { visit } from 'unist-util-visit'

export function rehypeSchemes() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ properties }) => {
      for (const key of ['href', 'src', 'poster', 'cite']) {
        const value = properties[key]
        if (typeof value !== 'string') continue
        properties[key] = value.trim().replace(/^[a-z][a-z\d+.-]*:/i, (scheme) => scheme.toLowerCase())
      }
    })
  }
}
