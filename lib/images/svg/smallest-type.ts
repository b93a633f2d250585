/** Measures the smallest words of a drawing, so that it is never shown too small to read them. */
import { parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5'

/**
 * @param svg as cleaned
 * @param width of the drawing, in the unit of its picture
 * @returns the height of the smallest type as a part of that width; undefined for a drawing without words
 */
export function smallestType(svg: string, width: number): number | undefined {
  const root = parseFragment(svg).childNodes.find((node): node is Tree.Element => node.nodeName === 'svg')
  if (!root) return undefined
  const box = attribute(root, 'viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number)
  const across = box?.[2] && box[2] > 0 ? box[2] : width
  const sizes: number[] = []
  measure(root, 16, 1, sizes)
  // A rule of a style sheet may apply to any word: the smallest counts.
  if (sizes.length > 0)
    for (const [, size] of sheetsOf(root).matchAll(/font-size:\s*([\d.]+)(?:px)?\s*[;}]/g)) sizes.push(Number(size))
  const known = sizes.filter((size) => size > 0)
  return known.length > 0 ? Math.min(...known) / across : undefined
}

function measure(node: Tree.Element, inherited: number, scale: number, sizes: number[]): void {
  const typed = attribute(node, 'font-size') ?? /font-size:\s*([\d.]+\w*)/.exec(attribute(node, 'style') ?? '')?.[1]
  const size = sizeOf(typed, inherited)
  const here = scale * scaleOf(attribute(node, 'transform'))
  const hasWords = (node.tagName === 'text' || node.tagName === 'tspan') && node.childNodes.some(isWord)
  if (hasWords) sizes.push(size * here)
  for (const child of node.childNodes) if ('tagName' in child) measure(child, size, here, sizes)
}

const isWord = (node: Tree.ChildNode) => node.nodeName === '#text' && 'value' in node && node.value.trim() !== ''

const attribute = (node: Tree.Element, name: string) => node.attrs.find((each) => each.name === name)?.value

function sizeOf(typed: string | undefined, inherited: number): number {
  const [, number, unit] = /^\s*([\d.]+)(px|pt|em|%)?\s*$/.exec(typed ?? '') ?? []
  if (number === undefined) return inherited
  const factor = { px: 1, pt: 4 / 3, em: inherited, '%': inherited / 100 }[unit ?? 'px'] ?? 1
  return Number(number) * factor
}

/** How much a transformation shrinks or enlarges: the smaller of the two directions is not told apart. */
function scaleOf(transform: string | undefined): number {
  let scale = 1
  for (const [, name, values = ''] of (transform ?? '').matchAll(/(scale|matrix)\(([^)]*)\)/g)) {
    const [a = 1, b = 0] = values
      .trim()
      .split(/[\s,]+/)
      .map(Number)
    scale *= name === 'scale' ? Math.abs(a) : Math.hypot(a, b)
  }
  return scale
}

function sheetsOf(node: Tree.Element): string {
  const own =
    node.tagName === 'style' ? node.childNodes.map((child) => ('value' in child ? child.value : '')).join('') : ''
  return own + node.childNodes.map((child) => ('tagName' in child ? sheetsOf(child) : '')).join('')
}
