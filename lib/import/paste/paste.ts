/** Converts text copied from Word, Google Docs or a web page to Markdown, without its styles. */
import type { Root } from 'hast'
import { markdownOf } from '../convert/markdown.ts'
import { prepare } from '../convert/prepare.ts'
import { parseBody } from '../convert/tree.ts'
import { lowerHeadings } from './headings.ts'
import { marksOfStyles } from './marks-of-styles.ts'
import { plainTree } from './plain-tree.ts'
import { wordLists } from './word-lists.ts'

/** @param html from the clipboard; hostile input: nothing of it is executed, and no attribute but addresses and texts is kept */
export function markdownOfPaste(html: string): string {
  const tree: Root = parseBody(fragmentOf(html))
  wordLists(tree)
  marksOfStyles(tree)
  plainTree(tree)
  lowerHeadings(tree)
  prepare(tree, { link: linkTarget, image: (src) => src, file: (src) => src })
  return markdownOf(tree)
}

/** Windows marks the selection with comments; the rest describes the document it came from. */
function fragmentOf(html: string): string {
  const [, selected = html] = /<!--\s*StartFragment\s*-->([\s\S]*)<!--\s*EndFragment\s*-->/i.exec(html) ?? []
  return selected
}

/** Google Docs routes every link through an address of its own. */
function linkTarget(href: string): string | undefined {
  if (!URL.canParse(href)) return /^(?:#|[/.?]|[\w-]+(?:[/.?#]|$))/.test(href) ? href : undefined
  const { protocol, hostname, pathname, searchParams } = new URL(href)
  const meant = hostname === 'www.google.com' && pathname === '/url' ? searchParams.get('q') : null
  if (meant !== null && URL.canParse(meant)) return linkTarget(meant)
  return ['http:', 'https:', 'mailto:', 'tel:'].includes(protocol) ? href : undefined
}
