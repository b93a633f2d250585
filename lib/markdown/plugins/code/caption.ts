/** The title of a code block. A path may break after each folder, so that no name breaks in the middle and nothing is cut. */
import type { Element } from 'hast'

export function caption(title: string): Element {
  const parts = title.split(/(?<=\/)(?=[^/\s])/)
  return {
    type: 'element',
    tagName: 'figcaption',
    properties: {},
    children: parts.flatMap((value, index) =>
      index === 0
        ? [{ type: 'text', value }]
        : [
            { type: 'element', tagName: 'wbr', properties: {}, children: [] },
            { type: 'text', value },
          ],
    ),
  }
}
