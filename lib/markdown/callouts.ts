/** Callouts: `> [!NOTE]` as on GitHub, and the older habit `> **Note:** …`. */
import type { Root as HastRoot } from 'hast'
import type { Blockquote, Paragraph, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { nearest } from '../nearest.ts'
import { words } from '../words.ts'
import { elements } from './elements.ts'
import { report } from './report.ts'
import { visit } from './visit.ts'

type Kind = keyof typeof words.callouts

const habits: Record<string, Kind> = {
  note: 'note',
  info: 'note',
  tip: 'tip',
  hint: 'tip',
  important: 'important',
  warning: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
}

/** Marks the quotes that are callouts; they stay quotes wherever the page is read without us. */
export function remarkCallouts() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'blockquote', (node) => {
      const first = node.children[0]
      if (first?.type !== 'paragraph') return
      const callout = githubAlert(first) ?? boldHabit(first)
      if (!callout) return reportUnknown(first, file)
      if (first.children.length === 0) node.children.shift()
      dress(node, callout)
    })
  }
}

/** A quote that begins like a callout of no known kind was meant as one; `[!sic]` within a sentence was not. */
function reportUnknown(paragraph: Paragraph, file: VFile): void {
  const text = paragraph.children[0]
  const [, typed] = (text?.type === 'text' && /^\[!([A-Za-z]+)\][ \t]*(?:\n|$)/.exec(text.value)) || []
  if (typed === undefined) return
  const kinds = Object.keys(words.callouts).map((kind) => kind.toUpperCase())
  const [meant] = nearest(typed, kinds, 3)
  const remedy = meant ? `Did you mean [!${meant}]?` : `Write one of ${kinds.map((kind) => `[!${kind}]`).join(', ')}`
  report(file, 'callout-unknown', paragraph, `There is no callout [!${typed}]; it is shown as a quote`, remedy)
}

type Callout = { kind: Kind; title: string }

/** `[!NOTE]` alone on the first line; takes it out of the paragraph. */
function githubAlert(paragraph: Paragraph): Callout | null {
  const text = paragraph.children[0]
  if (text?.type !== 'text') return null
  const match = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i.exec(text.value)
  if (!match || (match[0].length === text.value.length && !match[0].endsWith('\n') && isText(paragraph, 1))) return null
  text.value = text.value.slice(match[0].length)
  if (text.value === '') paragraph.children.shift()
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift()
  const kind = habits[(match[1] ?? '').toLowerCase()] ?? 'note'
  return { kind, title: words.callouts[kind] }
}

/** Something other than a line break follows. */
const isText = (paragraph: Paragraph, index: number): boolean =>
  paragraph.children.length > index && paragraph.children[index]?.type !== 'break'

/** `**Note:** text`, `**Note**: text` or `**Note**` alone on its line. */
function boldHabit(paragraph: Paragraph): Callout | null {
  const [strong, next] = paragraph.children
  if (strong?.type !== 'strong') return null
  const match = /^\s*(\p{L}+)\s*(:?)\s*$/u.exec(plainText(strong))
  const kind = habits[(match?.[1] ?? '').toLowerCase()]
  if (!match || !kind) return null
  const after = next?.type === 'text' ? /^\s*:\s*|^[ \t]*\n/.exec(next.value) : null
  if (!match[2] && !after && next !== undefined && next.type !== 'break') return null
  paragraph.children.shift()
  if (next?.type === 'text') next.value = next.value.slice(after?.[0].length ?? 0).replace(/^\s+/, '')
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift()
  return { kind, title: match[1] ?? '' }
}

function dress(node: Blockquote, { kind, title }: Callout): void {
  node.data = { ...node.data, hName: 'aside', hProperties: { dataCallout: kind } }
  node.children.unshift({
    type: 'paragraph',
    data: { hProperties: { dataCalloutTitle: '' } },
    children: [{ type: 'text', value: title }],
  })
}

/** Stands after the sanitiser: gives each callout its role and its name. */
export function rehypeCallouts() {
  return (tree: HastRoot): void => {
    let count = 0
    for (const node of elements(tree)) {
      const kind = node.properties.dataCallout
      if (node.tagName !== 'aside' || typeof kind !== 'string' || !Object.hasOwn(words.callouts, kind)) continue
      const title = node.children.find((child) => child.type === 'element' && 'dataCalloutTitle' in child.properties)
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
