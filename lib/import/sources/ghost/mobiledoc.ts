/** Mobiledoc, the format of Ghost 1 to 5, as HTML (https://github.com/bustle/mobiledoc-kit/blob/master/MOBILEDOC.md). */
import { z } from 'zod'
import { html } from '../../../core/text/escape.ts'
import { cardHtml } from './cards.ts'

const list = z.array(z.unknown())
const document = z.object({
  markups: z.array(list).default([]),
  atoms: z.array(list).default([]),
  cards: z.array(list).default([]),
  sections: z.array(list),
})

const textSection = 1
const imageSection = 2
const listSection = 3
const cardSection = 10

/** @returns null for a text that is no mobiledoc */
export function mobiledocHtml(json: string, unknown: (name: string) => void): string | null {
  const parsed = document.safeParse(parse(json))
  if (!parsed.success) return null
  const { markups, atoms, cards, sections } = parsed.data
  const inline = (markers: unknown): string => {
    const open: string[] = []
    return lists(markers)
      .map(([kind, opened, closed, value]) => {
        const starts = (Array.isArray(opened) ? opened : []).map((index) => {
          const [name = '', attributes] = markups[Number(index)] ?? []
          open.push(String(name))
          return `<${tag(name)}${attributesOf(attributes)}>`
        })
        const content = kind === 1 ? atom(atoms[Number(value)] ?? []) : html`${String(value)}`
        const ends = Array.from({ length: Number(closed) }, () => `</${tag(open.pop())}>`)
        return starts.join('') + content + ends.join('')
      })
      .join('')
  }
  return sections
    .map(([kind, first, second]) => {
      if (kind === textSection) return `<${tag(first)}>${inline(second)}</${tag(first)}>`
      if (kind === imageSection) return html`<img src="${String(first)}" alt="">`
      if (kind === listSection)
        return `<${tag(first)}>${lists(second)
          .map((item) => `<li>${inline(item)}</li>`)
          .join('')}</${tag(first)}>`
      if (kind !== cardSection) return ''
      const [name, values] = cards[Number(first)] ?? []
      return cardHtml(String(name), values, unknown)
    })
    .join('\n')
}

const lists = (value: unknown): unknown[][] => (Array.isArray(value) ? value.filter(Array.isArray) : [])
/** Names come from the export: only letters and digits make a tag. */
const tag = (name: unknown): string => /^[a-z][a-z0-9]*$/.exec(String(name))?.[0] ?? 'span'

const atom = ([name, value]: unknown[]): string => (name === 'soft-return' ? '<br>' : html`${String(value ?? '')}`)

function attributesOf(pairs: unknown): string {
  const flat = Array.isArray(pairs) ? pairs.map(String) : []
  const href = flat[flat.indexOf('href') + 1]
  return flat.includes('href') && href !== undefined ? html` href="${href}"` : ''
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return null
  }
}
