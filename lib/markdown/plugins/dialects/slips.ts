/** Reports Markdown that is nearly right and therefore shown as typed: `##Heading`, `[text] (address)`, `** bold**`, a table without its line of dashes. */
import type { Code, Heading, Html, List, ListItem, Paragraph, Root, Text } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { pointAtOffset } from '../../tree/source-points.ts'
import { SKIP, visit } from '../../tree/visit.ts'
import { codeBlockSlips, entitySlips } from './character-slips.ts'
import { itemSlips, quoteSlips } from './item-slips.ts'
import { lineSlips } from './line-slips.ts'
import { linkSlips, pictureSlips } from './link-slips.ts'
import { nestingSlips } from './nesting-slips.ts'
import { cut, type Slip } from './slip.ts'
import { texSlips } from './tex-slips.ts'

/** Runs while the text is still as typed, after the marks of other dialects. */
export function remarkSlips({ math }: { math: boolean }) {
  return (tree: Root, file: VFile): void => {
    const tell = ({ offset, message, remedy }: Slip, start: Point | undefined) =>
      report(file, 'markdown-slip', pointAtOffset(file, (start?.offset ?? 0) + offset), message, remedy)
    visit(tree, (node, index, parent) => {
      if (node.type === 'paragraph') {
        const source = withoutCode(node, file)
        for (const slip of [...lineSlips(source), ...linkSlips(source), ...texSlips(source, math)])
          tell(slip, node.position?.start)
        const typed = sourceOf(node, file)
        for (const slip of [...pictureSlips(typed), ...codeBlockSlips(typed)]) tell(slip, node.position?.start)
        if (parent?.type === 'blockquote' && parent.children[0] === node)
          for (const slip of quoteSlips(source)) tell(slip, node.position?.start)
        if (parent?.type === 'listItem' && parent.children[0] === node)
          for (const slip of itemSlips(source, markOf(parent, file))) tell(slip, node.position?.start)
      } else if (node.type === 'list') {
        const next = index === undefined ? undefined : parent?.children[index + 1]
        for (const slip of [...boxSlips(node, file), ...nestingSlips(node, next, String(file.value))])
          tell(slip, node.position?.start)
      } else if (node.type === 'heading') {
        for (const slip of ruleSlips(node, file)) tell(slip, node.position?.start)
      } else if (node.type === 'html' && (parent?.type === 'root' || parent?.type === 'blockquote')) {
        for (const slip of blockSlips(node)) tell(slip, node.position?.start)
      } else if (node.type === 'text') {
        for (const slip of [...boldSlips(node, file), ...entitySlips(node.value, sourceOf(node, file))])
          tell(slip, node.position?.start)
      } else if (node.type === 'code') {
        for (const slip of fenceSlips(node, file)) tell(slip, node.position?.start)
      } else if (node.type === 'table') return SKIP
      return undefined
    })
  }
}

/** The mark of an item: `-`, `*`, `+`, `1.` or `1)`. */
const markOf = ({ position }: ListItem, file: VFile): string =>
  /^(?:[-*+]|\d+[.)])/.exec(String(file.value).slice(position?.start.offset ?? 0))?.[0] ?? '-'

const sourceOf = ({ position }: Paragraph | Heading | Text, file: VFile) =>
  String(file.value).slice(position?.start.offset ?? 0, position?.end.offset ?? 0)

/** The source of a paragraph in which code, formulas, HTML and links are blank. */
function withoutCode(paragraph: Paragraph, file: VFile): string {
  const start = paragraph.position?.start.offset ?? 0
  const source = sourceOf(paragraph, file)
  const parts: string[] = []
  let end = 0
  visit(paragraph, (node) => {
    const typed = source.slice((node.position?.start.offset ?? 0) - start)
    const isBlank =
      /^(?:inlineCode|inlineMath|math|html|image|imageReference|linkReference|mdx\w+)$/.test(node.type) ||
      (node.type === 'link' && /^[[<]/.test(typed))
    if (!isBlank || !node.position) return undefined
    const from = (node.position.start.offset ?? 0) - start
    const to = (node.position.end.offset ?? 0) - start
    parts.push(source.slice(end, from), source.slice(from, to).replace(/[^\n]/g, ' '))
    end = to
    return SKIP
  })
  return parts.join('') + source.slice(end)
}

/** Boxes with too many or too few spaces, in a list whose items all have one: a single `[]` may be an array. */
function boxSlips(list: List, file: VFile): Slip[] {
  const start = list.position?.start.offset ?? 0
  const items = list.children.map((item) => {
    const first = item.children[0]
    const source = first?.type === 'paragraph' ? sourceOf(first, file) : ''
    const [, box, text] = /^(\[[ \t]*[xX]?[ \t]*\])[ \t]+([^\n]*)/.exec(source) ?? []
    return { box: item.checked == null ? box : '[ ]', text, offset: (first?.position?.start.offset ?? start) - start }
  })
  if (items.length < 2 || items.some(({ box }) => box === undefined)) return []
  return items.flatMap(({ box = '', text, offset }) =>
    /^\[[ xX]\]$/.test(box)
      ? []
      : {
          offset,
          message: `The box ${box} is shown as typed`,
          remedy: `Write - [${/x/i.test(box) ? 'x' : ' '}] ${cut(text)}`,
        },
  )
}

/** Stars that are left in a text. Escaped ones are meant; with spaces on both sides they are an operator. */
function boldSlips(text: Text, file: VFile): Slip[] {
  if (!text.value.includes('**')) return []
  const source = sourceOf(text, file)
  const [single, ...more] = source.matchAll(/(?<!\\)\*\*/g)
  const unclosed = single && more.length === 0 && /^\*\*[\p{L}“"‘'(]/u.test(source.slice(single.index))
  if (unclosed && !/[\p{L}\p{N}*]$/u.test(source.slice(0, single.index)))
    return [
      {
        offset: single.index,
        message: `The stars of ${cut(source.slice(single.index, single.index + 24))} are shown as typed: no others close them`,
        remedy: 'Write ** at the end too, or \\*\\* if stars are meant',
      },
    ]
  return Array.from(source.matchAll(/(?<![\\*\p{N}])\*\*(?!\*)([^*\n\\]{1,200})\*\*(?!\*)/gu)).flatMap((match) => {
    const words = match[1] ?? ''
    const opens = /^\s/.test(words)
    const closes = /\s$/.test(words)
    if (!/\p{L}/u.test(words) || (opens && closes)) return []
    const remedy =
      opens || closes ? `Write **${cut(words.trim())}**` : 'Write <strong>…</strong>, or a space outside the stars'
    return [{ offset: match.index, message: `The stars of ${cut(match[0])} are shown as typed`, remedy }]
  })
}

/** A fence in a block of code that looks as if it began another: the words between two blocks are shown as code. */
function fenceSlips(code: Code, file: VFile): Slip[] {
  const source = String(file.value).slice(code.position?.start.offset, code.position?.end.offset)
  const [fence] = /^(`{3,}|~{3,})/.exec(source) ?? []
  const inner = fence && new RegExp(`\\n[ \\t>]*(${fence}[a-z][\\w+-]*)[^\\n\`]*(?=\\n)`, 'i').exec(source)
  if (!inner) return []
  const message = `${inner[1]} within a block of code does not begin another block: it is shown as typed`
  return [
    {
      offset: inner.index + 1,
      message,
      remedy: `Close the block above it with ${fence}, or begin that one with ${fence}${fence[0]}`,
    },
  ]
}

/** A line of dashes right below a paragraph makes a heading of all its lines. */
function ruleSlips(heading: Heading, file: VFile): Slip[] {
  const lines = sourceOf(heading, file).split('\n')
  // Front matter that was pasted along with a text is one mistake, reported where front matter is read.
  if (lines.some((line) => /^(?:title|date|layout|tags|author\w*):/.test(line))) return []
  const isLong = lines.length > 2 || (lines[0] ?? '').length > 120
  if (lines.length < 2 || heading.depth !== 2 || !isLong || !/^[ \t>]*-+[ \t]*$/.test(lines.at(-1) ?? '')) return []
  const message = 'The line of dashes below the paragraph makes a heading of it'
  return [{ offset: 0, message, remedy: 'Leave an empty line before the dashes' }]
}

/** Within HTML, Markdown begins after an empty line. */
function blockSlips({ value }: Html): Slip[] {
  const [, name] = /^<(details|div|section|article|aside|center|figure|p)\b/i.exec(value) ?? []
  if (!name || /<(?:pre|code|script|style|svg|textarea)\b|<!--/i.test(value)) return []
  const found =
    /(?<![\\*])\*\*[^*\s\\][^*\n<>]{0,200}\*\*(?!\*)|(?<=\n)[ \t]*#{1,6}[ \t]+\S[^\n<>]*|\[[^[\]\n]{1,200}\]\((?:https?:|\/)[^()\s]+\)/.exec(
      value,
    )
  if (!found) return []
  const message = `${cut(found[0].trim())} inside <${name}> is shown as typed`
  return [{ offset: found.index, message, remedy: `Leave an empty line between <${name}> and the text` }]
}
