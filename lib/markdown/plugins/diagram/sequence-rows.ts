/** Reads a sequence diagram back from the drawing of the library, which labels each part with data attributes. */
import type { Element } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

export type SequenceRow =
  | { kind: 'message'; y: number; from: string; to: string; label: string; dashed: boolean; open: boolean }
  | { kind: 'note'; y: number; actors: string[]; label: string }
  /** The start of a loop or an alternative; its later branches; its end. */
  | { kind: 'block'; y: number; label: string }
  | { kind: 'branch'; y: number; label: string }
  | { kind: 'end'; y: number }

export type Sequence = {
  actors: { id: string; label: string }[]
  /** From top to bottom. */
  rows: SequenceRow[]
}

/** @param svg of the library, before it is cleaned */
export function readSequence(svg: Element): Sequence {
  const groups = svg.children.filter((child) => child.type === 'element')
  const named = (name: string) => groups.filter(({ properties }) => classes(properties.className).includes(name))
  const messages = named('message').map((group): SequenceRow => {
    const line = group.children.find((child) => child.type === 'element')
    return {
      kind: 'message',
      y: Number(line?.properties.y1 ?? /,([\d.]+)/.exec(String(line?.properties.points))?.[1]),
      from: data(group, 'From'),
      to: data(group, 'To'),
      label: data(group, 'Label'),
      dashed: data(group, 'LineStyle') === 'dashed',
      open: data(group, 'ArrowHead') === 'open',
    }
  })
  const notes = named('note').map(
    (group): SequenceRow => ({
      kind: 'note',
      y: Number(part(group, 'text')?.properties.y),
      actors: data(group, 'Actors').split(','),
      label: linesOf(part(group, 'text')),
    }),
  )
  const rows = [...named('block').flatMap(blockRows), ...messages, ...notes].sort(
    (one, other) => one.y - other.y || order(one) - order(other),
  )
  return { actors: named('actor').map((group) => ({ id: data(group, 'Id'), label: data(group, 'Label') })), rows }
}

function blockRows(group: Element): SequenceRow[] {
  const frame = part(group, 'rect')?.properties ?? {}
  const [top, bottom] = [Number(frame.y), Number(frame.y) + Number(frame.height)]
  const [, ...texts] = group.children.filter((child) => child.type === 'element' && child.tagName === 'text')
  // A branch without a condition has a line and no words.
  const branches = group.children.flatMap((child): SequenceRow[] => {
    if (child.type !== 'element' || child.tagName !== 'line') return []
    const y = Number(child.properties.y1)
    const words = texts.find((text) => text.type === 'element' && Math.abs(Number(text.properties.y) - y - 14) < 1)
    return [{ kind: 'branch', y, label: words?.type === 'element' ? linesOf(words) : '' }]
  })
  const condition = data(group, 'Label')
  const label = condition ? `${data(group, 'Type')} [${condition}]` : data(group, 'Type')
  return [{ kind: 'block', y: top, label }, ...branches, { kind: 'end', y: bottom }]
}

/** At the same height, ends come before starts. */
const order = ({ kind }: SequenceRow) => (kind === 'end' ? 0 : 1)

const classes = (names: Element['properties'][string]): string[] => (Array.isArray(names) ? names.map(String) : [])

const data = ({ properties }: Element, name: string): string => String(properties[`data${name}`] ?? '')

const part = (group: Element, tagName: string): Element | undefined =>
  group.children.find((child): child is Element => child.type === 'element' && child.tagName === tagName)

/** A text of several lines has a `tspan` for each. */
function linesOf(text: Element | undefined): string {
  if (!text) return ''
  const lines = text.children.filter((child) => child.type === 'element')
  return lines.length > 1 ? lines.map((line) => textOf(line)).join('\n') : textOf(text)
}
