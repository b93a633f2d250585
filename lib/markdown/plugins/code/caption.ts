/** The title of a code block. A path may break after each folder, so that no name breaks in the middle and nothing is cut. */
import type { Element } from 'hast'

export function caption(title: string): Element {
  const parts = title.split(/(?<=\/)(?=[^/\s])/)
  const text = (value: string) => ({ type: 'text' as const, value })
  return {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children:
      parts.length === 1
        ? [text(title)]
        : parts.map((value) => ({ type: 'element', tagName: 'span', properties: {}, children: [text(value)] })),
  }
}
