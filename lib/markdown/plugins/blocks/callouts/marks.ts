/** Recognises a quote as a callout by the mark on its first line or by a bold word, and removes that mark from the paragraph. */
import type { Paragraph, PhrasingContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import type { Messages } from '../../../../core/messages/messages.ts'
import { type CalloutKind, calloutKind, defaultTitle } from './kinds.ts'

export type Callout = {
  kind: CalloutKind
  title: PhrasingContent[]
  /** Whether its author wrote the title. */
  typed: boolean
  /** Set for a foldable callout: initially open, or closed. */
  fold?: 'open' | 'closed'
}

/** What was read from a quote. */
export type MarkedCallout = Callout & {
  /** The title of a callout of that name when its author wrote none. */
  name: string
}

/** Bold words that mark a quote as a callout. Other names, such as **Example:** …, also start ordinary quotes. */
const habits = new Set(['note', 'info', 'tip', 'hint', 'important', 'warning', 'attention', 'caution', 'danger'])

/** `[!NOTE]`, `[!note]- Title`: removes the first line from the paragraph. */
export function marked(paragraph: Paragraph, messages: Messages): MarkedCallout | null {
  const text = paragraph.children[0]
  if (text?.type !== 'text') return null
  const [mark, typedName = '', sign] = /^\[!([a-z]+)\]([+-]?)(?=\s|$)[ \t]*/i.exec(text.value) ?? []
  const kind = calloutKind(typedName)
  if (mark === undefined || !kind) return null
  text.value = text.value.slice(mark.length)
  const line = takeLine(paragraph)
  const typed = plainText(line).trim() !== ''
  const name = defaultTitle(typedName, messages)
  return {
    kind,
    name,
    typed,
    title: typed ? line : [{ type: 'text', value: name }],
    ...(sign ? { fold: sign === '-' ? 'closed' : 'open' } : {}),
  }
}

/** Removes the first line from a paragraph. */
function takeLine(paragraph: Paragraph): PhrasingContent[] {
  const line: PhrasingContent[] = []
  for (let child = paragraph.children.shift(); child; child = paragraph.children.shift()) {
    if (child.type === 'break') break
    const end = child.type === 'text' ? child.value.indexOf('\n') : -1
    if (child.type !== 'text' || end < 0) {
      if (child.type !== 'text' || child.value !== '') line.push(child)
      continue
    }
    if (end > 0) line.push({ ...child, value: child.value.slice(0, end).trimEnd() })
    if (end + 1 < child.value.length) paragraph.children.unshift({ ...child, value: child.value.slice(end + 1) })
    break
  }
  return line
}

/** `**Note:** text`, `**Note**: text` or `**Note**` alone on its line. */
export function boldHabit(paragraph: Paragraph): MarkedCallout | null {
  const [strong, next] = paragraph.children
  if (strong?.type !== 'strong') return null
  const match = /^\s*(\p{L}+)\s*(:?)\s*$/u.exec(plainText(strong))
  const name = match?.[1] ?? ''
  const kind = habits.has(name.toLowerCase()) ? calloutKind(name) : undefined
  if (!match || !kind) return null
  const after = next?.type === 'text' ? /^\s*:\s*|^[ \t]*\n/.exec(next.value) : null
  if (!match[2] && !after && next !== undefined && next.type !== 'break') return null
  paragraph.children.shift()
  if (next?.type === 'text') next.value = next.value.slice(after?.[0].length ?? 0).replace(/^\s+/, '')
  if (paragraph.children[0]?.type === 'break') paragraph.children.shift()
  return { kind, name, typed: false, title: [{ type: 'text', value: name }] }
}
