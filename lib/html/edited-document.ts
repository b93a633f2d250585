/** Applies the edits of a page's text to its tree, so that a page is parsed once and not again after it was edited. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import { type Edit, settledEdits } from './edits.ts'
import { type Document, isElement, isText, type Node, nodesBelow } from './html.ts'

/**
 * Changes a tree in place as the edits change its text. Locations still refer to the text before the edits.
 * @returns false when the parser moved or added nodes, or an edit covers something else than whole nodes or parts of a start tag; the
 * tree is unusable then
 */
export function editDocument(document: Document, html: string, edits: readonly Edit[]): boolean {
  const settled = settledEdits(edits)
  if (settled.length > 0 && !editChildren(document, html, settled)) return false
  document.nodes = nodesBelow(document)
  return true
}

/** @param edits the edits within the parent, in order */
function editChildren(parent: Tree.ParentNode, html: string, edits: readonly Edit[]): boolean {
  const waiting = [...edits]
  const children: Node[] = []
  let position = 0
  const insertBefore = (offset: number) => {
    while (waiting[0] && waiting[0].start === waiting[0].end && waiting[0].start <= offset)
      children.push(...inserted(waiting.shift()?.text ?? '', parent))
  }
  for (const node of parent.childNodes) {
    const location = node.sourceCodeLocation
    if (!location || location.startOffset < position) return false
    position = location.endOffset
    insertBefore(location.startOffset)
    const count = waiting.findIndex(({ start }) => start >= position)
    const inside = waiting.splice(0, count < 0 ? waiting.length : count)
    const [first] = inside
    if (first?.start === location.startOffset && first.end === position && first.text === '') continue
    if (first && !editNode(node, html, inside)) return false
    children.push(node)
  }
  insertBefore(Number.POSITIVE_INFINITY)
  parent.childNodes = joined(children)
  return waiting.length === 0
}

function editNode(node: Node, html: string, edits: readonly Edit[]): boolean {
  const tag = isElement(node) ? node.sourceCodeLocation?.startTag : undefined
  if (!isElement(node) || !tag) return false
  const within = edits.filter(({ start }) => start < tag.endOffset)
  if (within.length > 0) node.attrs = attributesOf(html, tag, within)
  const below = edits.slice(within.length)
  return below.length === 0 || editChildren('content' in node ? node.content : node, html, below)
}

function attributesOf(html: string, tag: { startOffset: number; endOffset: number }, edits: readonly Edit[]) {
  let text = ''
  let position = tag.startOffset
  for (const { start, end, text: replacement } of edits) {
    text += html.slice(position, start) + replacement
    position = end
  }
  const [element] = parseFragment(text + html.slice(position, tag.endOffset)).childNodes
  return element && isElement(element) ? element.attrs : []
}

function inserted(text: string, parent: Tree.ParentNode): Node[] {
  const { childNodes } = parseFragment(text)
  for (const node of childNodes) node.parentNode = parent
  return childNodes
}

/** Joins text nodes that became adjacent. */
function joined(nodes: readonly Node[]): Node[] {
  const children: Node[] = []
  for (const node of nodes) {
    const last = children.at(-1)
    if (last && isText(last) && isText(node)) last.value += node.value
    else children.push(node)
  }
  return children
}
