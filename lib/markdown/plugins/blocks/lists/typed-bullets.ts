/** Turns two or more consecutive lines that start with a typed `•`, `◦`, `▪` or `·` into a real list. */
import type { List, ListItem, Paragraph, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import { visit } from '../../../tree/visit.ts'

type Line = PhrasingContent[]
type Item = { marker: string; line: Line }

/** `·` also separates words, so it must be followed by a space. */
const bullet = /^[ \t\u00a0]*([•◦▪]|·(?=[ \t\u00a0]))[ \t\u00a0]*/

export function remarkTypedBullets() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (!('children' in node)) return
      const parent: Parents = node
      const children: RootContent[] = []
      for (let index = 0, end = 0; index < parent.children.length; index = end) {
        const start = index
        end = runEnd(parent, start)
        const blocks = end > start ? toBlocks(parent.children.slice(start, end) as Paragraph[]) : null
        if (!blocks) end = start + 1
        children.push(...(blocks ?? parent.children.slice(start, end)))
      }
      parent.children = children as never[]
    })
  }
}

/** The paragraphs from `start` on that form one list: the first contains a bullet line, the others start with one. */
function runEnd({ children }: Parents, start: number): number {
  const first = children[start]
  if (first?.type !== 'paragraph' || !linesOf(first).some(markerOf)) return start
  let end = start + 1
  for (let next = children[end]; next?.type === 'paragraph' && markerOf(linesOf(next)[0] ?? []); next = children[end])
    end++
  return end
}

/** The text before the list and the list; null for fewer than two consecutive bullets. */
function toBlocks(paragraphs: Paragraph[]): RootContent[] | null {
  const [first, ...rest] = paragraphs.map(linesOf)
  if (!first) return null
  const start = first.findIndex(markerOf)
  const lines = [...first.slice(start), ...rest.flat()]
  if (lines.filter(markerOf).length < 2) return null
  const items: Item[] = []
  for (const line of lines) {
    const marker = markerOf(line)
    const last = items.at(-1)
    if (marker) items.push({ marker, line: withoutMarker(line) })
    else last?.line.push({ type: 'text', value: '\n' }, ...line)
  }
  const before = first.slice(0, start)
  return [...(before.length > 0 ? [paragraphOf(before)] : []), nest(items, paragraphs[0])]
}

/** The lines of a paragraph: cut at line breaks and hard breaks. */
function linesOf(paragraph: Paragraph): Line[] {
  const lines: Line[] = [[]]
  for (const child of paragraph.children) {
    if (child.type === 'break') lines.push([])
    else if (child.type !== 'text') lines.at(-1)?.push(child)
    else
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([])
        if (value) lines.at(-1)?.push({ ...child, value })
      }
  }
  return lines.filter((line) => line.length > 0)
}

function markerOf(line: Line): string | undefined {
  const first = line[0]
  return first?.type === 'text' ? bullet.exec(first.value)?.[1] : undefined
}

function withoutMarker(line: Line): Line {
  const [first, ...rest] = line
  return first?.type === 'text' ? [{ ...first, value: first.value.replace(bullet, '') }, ...rest] : line
}

const paragraphOf = (lines: Line[]): Paragraph => ({
  type: 'paragraph',
  children: lines.flatMap((line, index): Line => (index > 0 ? [{ type: 'text', value: '\n' }, ...line] : line)),
  ...(lines[0]?.[0]?.position ? { position: lines[0][0].position } : {}),
})

/** A different marker opens a nested list within the item; the first marker closes it again. */
function nest(items: Item[], at: Paragraph | undefined): List {
  const root: List = list(at)
  const open: { marker: string; list: List }[] = []
  for (const { marker, line } of items) {
    const level = open.findIndex((entry) => entry.marker === marker)
    if (level >= 0) open.length = level + 1
    else {
      const owner = open.at(-1)?.list.children.at(-1)
      const inner = owner ? list(at) : root
      owner?.children.push(inner)
      open.push({ marker, list: inner })
    }
    const item: ListItem = { type: 'listItem', spread: false, children: [paragraphOf([line])] }
    if (line[0]?.position) item.position = line[0].position
    open.at(-1)?.list.children.push(item)
  }
  return root
}

const list = (at: Paragraph | undefined): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: [],
  ...(at?.position ? { position: at.position } : {}),
})
