/** kramdown's attribute lists: `{: .class #id key="value"}` after a block or beside a span, `{:toc}`, and `## Title {#id}`. */
import type { Nodes, Parents, Root, Table, Text } from 'mdast'
import { visit } from '../../tree/visit.ts'
import type { TemplateMask } from '../templates/template-mask.ts'

/** Runs before `remarkTemplateTags`, which shows the remaining tags as typed. */
export function remarkKramdown({ mask }: { mask: TemplateMask }) {
  return (tree: Root): void => {
    if (mask.isEmpty) return
    visit(tree, 'table', (node) => lastRow(node, mask))
    visit(tree, 'text', (node, index, parent) => {
      if (parent && index !== undefined) besideSpan(node, index, parent, mask)
    })
    visit(tree, (node, index, parent) => {
      if ((node.type !== 'paragraph' && node.type !== 'heading') || !parent || index === undefined) return
      const last = node.children.at(-1)
      if (last?.type !== 'text') return
      const attributes = takeAtEnd(last, mask, node.type === 'heading' || node.children.length > 1 ? 'any' : 'own')
      if (!attributes) return
      if (last.value === '') node.children.pop()
      if (attributes.toc) return dropContents(node, index, parent)
      const empty = node.children.length === 0
      const target = empty ? parent.children[index - 1] : node
      if (target) apply(target, attributes)
      if (empty) {
        parent.children.splice(index, 1)
        return index
      }
    })
    visit(tree, 'list', (node, index, parent) => {
      if (!parent || index === undefined || !node.children.some(({ data }) => data?.toc)) return
      parent.children.splice(index, 1)
      return index
    })
  }
}

declare module 'mdast' {
  interface ListItemData {
    /** Marks a table of contents. */
    toc?: true
  }
}

type Attributes = { classes: string[]; id?: string; pairs: [string, string][]; toc?: true }

const part = /\s*(?:\.([A-Za-z_-][\w:-]*)|#([^\s{}|#]+)|([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s"'}]+)))/y

/** The content of `{: … }` or `{#id}`; null for anything else. */
function parse(tag: string): Attributes | null {
  if (/^\{:\s*toc\s*\}$/i.test(tag)) return { classes: [], pairs: [], toc: true }
  const inner = tag.startsWith('{#') ? tag.slice(1, -1).trim() : tag.slice(2, -1).trim()
  if (!inner) return null
  const attributes: Attributes = { classes: [], pairs: [] }
  part.lastIndex = 0
  while (part.lastIndex < inner.length) {
    const match = part.exec(inner)
    if (!match) return null
    const [, className, id, key, ...values] = match
    if (className) attributes.classes.push(className)
    if (id) attributes.id = id
    if (key) attributes.pairs.push([key, values.find((value) => value !== undefined) ?? ''])
  }
  return attributes
}

/** Removes a list of attributes from the end of a text. `own`: only if it is on a separate line. */
function takeAtEnd(node: Text, mask: TemplateMask, where: 'any' | 'own'): Attributes | null {
  const tag = mask.tags(node.value).at(-1)
  if (!tag || node.value.slice(tag.end).trim() !== '' || !/^\{[:#]/.test(tag.value)) return null
  const before = node.value.slice(0, tag.start)
  const ownLine = /(?:^|\n)[ \t]*$/.test(before)
  if (!ownLine && (where === 'own' || !/^\{#/.test(tag.value))) return null
  const attributes = parse(tag.value)
  if (attributes) node.value = before.trimEnd()
  return attributes
}

/** `[link](x){: .button}`. */
function besideSpan(node: Text, index: number, parent: Parents, mask: TemplateMask): void {
  const span = parent.children[index - 1]
  const tag = mask.tags(node.value)[0]
  if (!span || span.type === 'text' || tag?.start !== 0 || !tag.value.startsWith('{:')) return
  const attributes = parse(tag.value)
  if (!attributes) return
  node.value = node.value.slice(tag.end)
  apply(span, attributes)
}

/** Handles attributes on the line after a table, which GFM parses as its last row. */
function lastRow(table: Table, mask: TemplateMask): void {
  const cells = table.children.at(-1)?.children ?? []
  const text = cells[0]?.children[0]
  if (text?.type !== 'text' || cells.slice(1).some((cell) => cell.children.length > 0)) return
  const attributes = takeAtEnd(text, mask, 'own')
  if (!attributes || text.value !== '') return
  table.children.pop()
  apply(table, attributes)
}

/** Removes `* TOC` with `{:toc}`, in the item or below the list: the page has its own table of contents. */
function dropContents(node: Nodes, index: number, parent: Parents): number {
  if (parent.type === 'listItem') {
    parent.data = { ...parent.data, toc: true }
    return index + 1
  }
  const isBelowList = 'children' in node && node.children.length === 0 && parent.children[index - 1]?.type === 'list'
  const start = isBelowList ? index - 1 : index
  parent.children.splice(start, isBelowList ? 2 : 1)
  return start
}

function apply(node: Nodes, { classes, id, pairs }: Attributes): void {
  const properties = { ...node.data?.hProperties }
  if (classes.length > 0) properties.className = [properties.className ?? [], classes].flat(2).map(String)
  if (id) properties.id = id
  for (const [key, value] of pairs)
    if (['width', 'height', 'title', 'lang', 'dir', 'alt'].includes(key)) properties[key] = value
  node.data = { ...node.data, hProperties: properties }
}
