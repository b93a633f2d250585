/** Elements of a drawing that we compose ourselves, in the vocabulary of the diagram library. */
import type { Element, ElementContent, Properties } from 'hast'

/** The size of the words and the distance of their lines, in pixels. */
export const [size, leading] = [14, 18]

export type Attributes = Record<string, string | number>

export function shape(tagName: string, attributes: Attributes, children: ElementContent[] = []): Element {
  const properties: Properties = {}
  for (const [name, value] of Object.entries(attributes)) properties[name] = String(value)
  return { type: 'element', tagName, properties, children }
}

/** @param name as the library calls it; decides whether words in the group may be crossed by lines */
export function group(name: string, children: ElementContent[]): Element {
  return { type: 'element', tagName: 'g', properties: { className: [name] }, children }
}

/** Lines of words whose first starts at `top`. */
export function words(lines: string[], x: number, top: number, more: Attributes = {}): Element[] {
  const look = { fontSize: size, fontWeight: 500, textAnchor: 'middle', fill: 'var(--_text)', ...more }
  return lines.map((value, index) =>
    shape('text', { x, y: top + index * leading + 14, ...look }, [{ type: 'text', value }]),
  )
}
