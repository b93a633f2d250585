/**
 * Callouts: `> [!NOTE]` as on GitHub, `> [!note]- Title` as in Obsidian, `:::note Title`, and the older convention `> **Note:** …`.
 * Also the foldable blocks between `:::`, asides and pull quotes.
 */
import type { Root as HastRoot } from 'hast'
import type { Blockquote, Paragraph, PhrasingContent, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import type { Messages } from '../../../../core/messages/messages.ts'
import { nearest } from '../../../../core/problems/nearest.ts'
import { elements } from '../../../tree/elements.ts'
import { report } from '../../../tree/report.ts'
import { visit } from '../../../tree/visit.ts'
import { isCodeGroup, isDetails, isQuotation } from '../containers/containers.ts'
import { calloutKind, calloutNames, defaultTitle, isFramed, mainKinds } from './kinds.ts'
import { asideOf, pullQuoteOf } from './margin.ts'
import { boldHabit, type Callout, marked } from './marks.ts'

/** Marks the quotes that are callouts; anywhere outside this site they remain quotes. */
export function remarkCallouts({ messages }: { messages: Messages }) {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (node) => {
      if (node.data?.container) return dressContainer(node, node.data.container.name, messages)
      const first = node.children[0]
      if (first?.type !== 'paragraph') return
      const callout = marked(first, messages) ?? boldHabit(first)
      if (!callout) return reportUnknown(first, file)
      if (first.children.length === 0) node.children.shift()
      // When only the first line has words, they are the text of the callout, not its title.
      if (node.children.length === 0 && callout.typed) {
        node.children = [{ ...first, children: callout.title }]
        callout.title = [{ type: 'text', value: callout.name }]
        callout.typed = false
      }
      dress(node, callout)
    })
  }
}

/** A quote that starts like a callout of an unknown kind was meant as one; `[!sic]`, the remark of an editor, was not. */
function reportUnknown(paragraph: Paragraph, file: VFile): void {
  const text = paragraph.children[0]
  const [bare, word = ''] = (text?.type === 'text' && /^\[([a-z]+)\](?=\s*(?:\n|$))/i.exec(text.value)) || []
  if (bare && calloutKind(word)) {
    report(file, 'callout-unknown', paragraph, `${bare} is shown as typed`, `Write [!${word.toUpperCase()}]`)
    return
  }
  const [mark, name = ''] =
    (text?.type === 'text' && /^\[!([a-z][\w-]*)(?:\|[^\]\n]*)?\](?=[+-]?(?:\s|$))/i.exec(text.value)) || []
  if (mark === undefined || name.toLowerCase() === 'sic') return
  const [meant] = calloutKind(name) ? [name] : [...nearest(name, mainKinds, 3), ...nearest(name, calloutNames)]
  const remedy = meant
    ? `Did you mean [!${meant.toUpperCase()}]?`
    : `Write one of ${mainKinds.map((kind) => `[!${kind.toUpperCase()}]`).join(', ')}`
  report(file, 'callout-unknown', paragraph, `There is no callout ${mark}; it is shown as a quote`, remedy)
}

/** A block between `:::`. */
function dressContainer(node: Blockquote, name: string, messages: Messages): void {
  const first = node.children[0]
  const typed = first?.type === 'paragraph' && first.data?.containerTitle ? first.children : []
  if (first?.type === 'paragraph' && first.data?.containerTitle) node.children.shift()
  if (isCodeGroup(name)) {
    node.data = { ...node.data, hName: 'div' }
    return
  }
  const isTyped = typed.some((part) => plainText(part) !== '')
  const title: PhrasingContent[] = isTyped ? typed : [{ type: 'text', value: defaultTitle(name, messages) }]
  if (isQuotation(name)) {
    if (isTyped) node.children.push({ type: 'paragraph', children: [{ type: 'text', value: '— ' }, ...typed] })
  } else if (isDetails(name)) {
    node.data = { ...node.data, hName: 'details' }
    node.children.unshift({ type: 'paragraph', data: { hName: 'summary' }, children: title })
  } else dress(node, { kind: calloutKind(name) ?? 'note', title, typed: isTyped })
}

function dress(node: Blockquote, { kind, title, typed, fold }: Callout): void {
  const dataCallout = kind
  node.data = { ...node.data, hName: kind === 'quote' ? 'blockquote' : 'aside', hProperties: { dataCallout } }
  if (!typed && !isFramed(kind)) return
  const head: Paragraph = { type: 'paragraph', data: { hProperties: { dataCalloutTitle: '' } }, children: title }
  if (!fold || !isFramed(kind) || node.children.length === 0) {
    node.children.unshift(head)
    return
  }
  head.data = { ...head.data, hName: 'summary' }
  const folded: Blockquote = { type: 'blockquote', children: [head, ...node.children] }
  folded.data = { hName: 'details', hProperties: { open: fold === 'open' } }
  node.children = [folded]
}

/** Runs after the sanitiser: gives each callout its role and label. */
export function rehypeCallouts({ messages }: { messages: Messages }) {
  return (tree: HastRoot): void => {
    let count = 0
    for (const node of elements(tree)) {
      const kind = node.properties.dataCallout
      if (node.tagName === 'aside' && kind === 'aside') asideOf(node, messages)
      if (node.tagName === 'blockquote' && kind === 'quote') pullQuoteOf(node)
      if (node.tagName !== 'aside' || typeof kind !== 'string' || !isFramed(kind)) continue
      const fold = node.children.find((child) => child.type === 'element')
      const holder = fold?.tagName === 'details' ? fold : node
      const title = holder.children.find((child) => child.type === 'element' && 'dataCalloutTitle' in child.properties)
      if (title?.type !== 'element') continue
      count++
      title.properties = { className: ['callout-title'], id: `m-callout-${count}` }
      const { lang, dir } = node.properties
      node.properties = {
        className: ['callout', `callout-${kind}`],
        role: 'note',
        ariaLabelledBy: [`m-callout-${count}`],
      }
      if (lang) node.properties.lang = lang
      if (dir) node.properties.dir = dir
    }
  }
}
