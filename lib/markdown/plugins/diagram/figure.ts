/** The figure of a diagram: the drawing in a scrolling region, one from top to bottom for phones, and a larger view. */
import type { Element, ElementContent, Properties } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Messages } from '../../../core/messages/messages.ts'

export type DrawnDiagram = {
  svg: Element
  /** A drawing for narrow screens. */
  narrow: Element | undefined
  alt: string | undefined
  title: string | undefined
  /** Prefix of the ids. */
  prefix: string
  messages: Messages
}

/** Widths in CSS pixels: the content of the narrowest page, the text column (`--measure`), and the widest figures beside it. */
export const narrowest = 280
const column = 600
export const widest = 896

/**
 * The larger view shows the same drawing again by reference. It is a popover, so that it opens, closes with Escape and lies over everything
 * without a script.
 */
export function figureOf({ svg, narrow, alt, title, prefix, messages }: DrawnDiagram): Element {
  const texts = textsOf(svg).join(', ')
  const label = alt ?? (texts ? messages.diagramLabel(texts) : messages.diagram)
  const [content, view] = [`${prefix}drawing`, `${prefix}large`]
  const wide = widthOf(svg)
  const drawing = (drawn: Element, more: Properties): Element => ({
    ...drawn,
    properties: { ...drawn.properties, role: 'img', ariaLabel: label, ...more },
  })
  const broad = drawing(referable(svg, content), narrow ? { className: ['diagram-broad'] } : {})
  const drawings = narrow ? [broad, drawing(narrow, { className: ['diagram-narrow'] })] : [broad]
  // Scrollable regions must be reachable by keyboard.
  const scrolls = Math.min(wide, narrow ? widthOf(narrow) : wide) > narrowest
  return element('figure', { className: wide > column ? ['diagram', 'diagram-wide'] : ['diagram'] }, [
    element('div', { className: ['diagram-sheet'], tabIndex: scrolls ? 0 : undefined }, drawings),
    element(
      'button',
      { type: 'button', className: ['enlarge'], popoverTarget: view, ariaLabel: messages.enlargeDiagram },
      [
        element('svg', { viewBox: '0 0 16 16', width: 16, height: 16, ariaHidden: 'true' }, [
          element('path', { d: 'M1 6V1h5M10 1h5v5M15 10v5h-5M6 15H1v-5' }, []),
        ]),
      ],
    ),
    element('div', { className: ['diagram-large'], id: view, popover: 'auto', tabIndex: 0, autoFocus: true }, [
      element('button', { type: 'button', popoverTarget: view, popoverTargetAction: 'hide' }, [text(messages.close)]),
      element('svg', { viewBox: svg.properties.viewBox, ...larger(svg), role: 'img', ariaLabel: label }, [
        element('use', { href: `#${content}` }, []),
      ]),
    ]),
    ...(title ? [element('figcaption', {}, [text(title)])] : []),
  ])
}

const widthOf = (svg: Element) => Number(svg.properties.width)

/** Half as large again. */
function larger({ properties: { width, height } }: Element): Properties {
  return { width: Math.round(Number(width) * 1.5), height: Math.round(Number(height) * 1.5) }
}

/** The drawing with its parts, but not the arrow heads, in a group that another drawing can refer to. */
function referable(svg: Element, id: string): Element {
  const isDefinition = (child: ElementContent) => child.type === 'element' && child.tagName === 'defs'
  const parts = svg.children.filter((child) => !isDefinition(child))
  return { ...svg, children: [...svg.children.filter(isDefinition), element('g', { id }, parts)] }
}

/** The labels of a drawing in order: the least bad alternative when the author gave none. */
function textsOf(node: Element): string[] {
  if (node.tagName === 'text') return [textOf(node).trim()].filter(Boolean)
  return node.children.flatMap((child) => (child.type === 'element' ? textsOf(child) : []))
}

const text = (value: string): ElementContent => ({ type: 'text', value })

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children }
}
