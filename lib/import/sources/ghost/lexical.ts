/** Lexical, the format of Ghost 5 and later, as HTML. */
import { z } from 'zod'
import { html } from '../../../core/text/escape.ts'
import { cardHtml } from './cards.ts'

type Node = { type: string; children?: Node[] | undefined; [key: string]: unknown }

const node: z.ZodType<Node> = z.lazy(() => z.looseObject({ type: z.string(), children: z.array(node).optional() }))
const document = z.object({ root: z.object({ children: z.array(node) }) })

/** Bits of `format` in the order in which the elements enclose the text. */
const formats: readonly (readonly [bit: number, name: string])[] = [
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
  [128, 'mark'],
  [8, 'u'],
  [4, 's'],
  [2, 'em'],
  [1, 'strong'],
]

/** @returns null for a text that is no lexical document */
export function lexicalHtml(json: string, unknown: (name: string) => void): string | null {
  const parsed = document.safeParse(parse(json))
  return parsed.success ? parsed.data.root.children.map((child) => write(child, unknown)).join('\n') : null
}

function write(one: Node, unknown: (name: string) => void): string {
  const inside = () => (one.children ?? []).map((child) => write(child, unknown)).join('')
  const kind = one.type.replace(/^extended-/, '')
  switch (kind) {
    case 'text':
      return formatted(String(one.text ?? ''), Number(one.format ?? 0))
    case 'linebreak':
      return '<br>'
    case 'tab':
      return ' '
    case 'paragraph':
      return `<p>${inside()}</p>`
    case 'heading': {
      const name = /^h[1-6]$/.exec(String(one.tag))?.[0] ?? 'h2'
      return `<${name}>${inside()}</${name}>`
    }
    case 'quote':
    case 'aside':
      return `<blockquote><p>${inside()}</p></blockquote>`
    case 'list': {
      const start = Number(one.start ?? 1)
      return one.listType === 'number'
        ? `<ol${start > 1 ? ` start="${start}"` : ''}>${inside()}</ol>`
        : `<ul>${inside()}</ul>`
    }
    case 'listitem':
      return `<li>${inside()}</li>`
    case 'link':
    case 'autolink':
      return `${html`<a href="${String(one.url ?? '')}">`}${inside()}</a>`
    default:
      return one.children === undefined ? cardHtml(kind, one, unknown) : inside()
  }
}

function formatted(text: string, format: number): string {
  return formats.reduce(
    (inner, [bit, name]) => ((format & bit) === 0 ? inner : `<${name}>${inner}</${name}>`),
    html`${text}`,
  )
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
