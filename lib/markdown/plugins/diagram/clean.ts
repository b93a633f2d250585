/** Cleans the SVG of the diagram library: only known elements and attributes, the site's colours, prefixed ids, no inline style. */
import type { Element, ElementContent, Properties } from 'hast'

const elements = new Set('svg defs marker g rect circle ellipse line polyline polygon path text tspan'.split(' '))

const attributes = new Set(
  (
    'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform dx dy fill stroke strokeWidth ' +
    'strokeDashArray strokeLineCap strokeLineJoin opacity textAnchor fontSize fontWeight fontStyle id ' +
    'markerWidth markerHeight refX refY orient markerStart markerEnd'
  ).split(' '),
)

/** The library's colour variables mapped to the site's palette, which covers both colour schemes. */
const colours: Record<string, string> = {
  'var(--bg)': 'var(--paper)',
  'var(--fg)': 'var(--ink)',
  'var(--_text)': 'var(--ink)',
  'var(--_text-sec)': 'var(--ink)',
  'var(--_text-muted)': 'var(--muted)',
  'var(--_text-faint)': 'var(--muted)',
  'var(--_line)': 'var(--muted)',
  'var(--_arrow)': 'var(--ink)',
  'var(--_node-fill)': 'var(--surface)',
  'var(--_node-stroke)': 'var(--ink)',
  'var(--_group-fill)': 'var(--paper)',
  'var(--_group-hdr)': 'var(--surface)',
  'var(--_inner-stroke)': 'var(--rule)',
  'var(--_key-badge)': 'var(--rule)',
  none: 'none',
}

/** An author's colour would be unreadable in one of the schemes: it becomes emphasis. */
const emphasis = { fill: 'var(--tint)', stroke: 'var(--accent)' }

/** Groups whose words stand in a shape. All others stand on the page, where lines may cross them. */
const boxes = new Set(['node', 'actor', 'entity', 'class-node', 'subgraph', 'block'])

/** Type sizes of the library below the one that `draw.ts` scales to the smallest that the site allows. */
export const smallestType = 11

/**
 * Returns the cleaned SVG.
 * @param svg as parsed
 * @param prefix prefix for every id, so that two diagrams on a page don't share arrow heads
 */
export function cleanDiagram(svg: Element, prefix: string, inBox = false): Element {
  const isBox = inBox || classesOf(svg).some((name) => boxes.has(name))
  const children = svg.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return child.value.trim() === '' ? [] : [child]
    if (child.type !== 'element' || !elements.has(child.tagName)) return []
    const clean = cleanDiagram(child, prefix, isBox)
    // Drop unused markers, and groups that only carried data.
    return clean.tagName === 'defs' && clean.children.length === 0 ? [] : [clean]
  })
  return { type: 'element', tagName: svg.tagName, properties: cleanProperties(svg, prefix, isBox), children }
}

const classesOf = ({ properties }: Element): string[] =>
  Array.isArray(properties.className) ? properties.className.map(String) : []

function cleanProperties(element: Element, prefix: string, inBox: boolean): Properties {
  const { tagName, properties } = element
  const clean: Properties = {}
  for (const [name, given] of Object.entries(properties)) {
    // The parser reads the lengths of dashes as a list.
    const value = name === 'strokeDashArray' && Array.isArray(given) ? given.join(' ') : given
    if (!attributes.has(name) || (typeof value !== 'string' && typeof value !== 'number')) continue
    const kept = cleanValue(name, String(value), prefix)
    if (kept !== undefined) clean[name] = kept
  }
  // The patch of ground below a label needs no frame.
  if (tagName === 'rect' && clean.fill === 'var(--paper)' && clean.stroke === 'var(--rule)') delete clean.stroke
  // Corners are square, unless a round end is what tells one shape from another.
  if (tagName === 'rect' && Number(clean.rx ?? 0) <= 6) {
    delete clean.rx
    delete clean.ry
  }
  // The library leaves diamonds below the box they point at.
  if (tagName === 'marker' && clean.refX === '0') clean.refX = clean.markerWidth
  if (clean.fontSize !== undefined) clean.fontSize = String(Math.max(smallestType, Number(clean.fontSize)))
  const names = [
    classesOf(element).includes('mono') && 'diagram-mono',
    tagName === 'text' && !inBox && 'diagram-label',
  ].filter((name) => name !== false)
  if (names.length > 0) clean.className = names
  return clean
}

/** The value mapped to the site's palette; undefined for a reference to anything but a marker of the drawing. */
function cleanValue(name: string, value: string, prefix: string): string | undefined {
  if (name === 'fill' || name === 'stroke')
    return Object.hasOwn(colours, value) ? (colours[value] ?? '') : emphasis[name]
  if (name === 'id') return prefix + value
  if (/^marker(Start|Mid|End)$/.test(name)) {
    const id = /^url\(#([\w-]+)\)$/.exec(value)?.[1]
    return id && `url(#${prefix}${id})`
  }
  // A tenth of a pixel is precise enough: the layout writes 13 digits.
  return value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10))
}
