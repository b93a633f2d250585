/** A page's text in the plainest HTML: what pages make of formulas, code, charts and controls is turned back into what Markdown can express. */
import type { Element, ElementContent, Properties } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Messages } from '../../../core/messages/messages.ts'
import { mathText } from './math-text.ts'

const dropped = new Set(
  'script style template noscript button form input select textarea output dialog object'.split(' '),
)
const addresses = ['href', 'src', 'poster'] as const

/** @param address the absolute address of the page, to which relative ones are resolved */
export function plainTree(children: readonly ElementContent[], address: string, messages: Messages): ElementContent[] {
  return children.flatMap((child) => plain(child, address, messages))
}

function plain(node: ElementContent, address: string, messages: Messages): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : []
  const { tagName, properties } = node
  if (properties.ariaHidden === 'true' || has(node, 'anchor') || properties.dataFootnoteBackref !== undefined) return []
  // Task lists keep their boxes, which Markdown can express.
  if (dropped.has(tagName) && properties.type !== 'checkbox') return []
  const form = forms[tagName]?.(node, messages) ?? node
  return [
    { ...form, properties: absolute(form.properties, address), children: plainTree(form.children, address, messages) },
  ]
}

/** Replacements for the site's own elements; undefined if the element stays. */
const forms: Readonly<Record<string, (node: Element, messages: Messages) => Element | undefined>> = {
  figure: (node) => {
    if (has(node, 'code')) return make('div', {}, ...code(node))
    // The drawing says the same as the table.
    return has(node, 'chart') ? make('div', {}, ...found(node, 'figcaption'), ...found(node, 'table')) : undefined
  },
  fieldset: (node, messages) =>
    has(node, 'calculator')
      ? make('p', {}, text(`${messages.interactive} `), make('a', { href: '' }, text(messages.calculator.label)))
      : undefined,
  legend: (node) => (has(node, 'visually-hidden') ? make('span', {}) : undefined),
  label: (node) => (has(node, 'tab') ? make('p', {}, make('strong', {}, ...node.children)) : undefined),
  // A drawing becomes its description.
  svg: ({ properties }) => make('em', {}, text(String(properties.ariaLabel ?? ''))),
  // Pages contain MathML, which Markdown can't express.
  div: (node) => (has(node, 'math') ? make('pre', {}, ...found(node, 'math').map(formula)) : undefined),
  math: formula,
  th: aligned,
  td: aligned,
}

function formula(node: Element): Element {
  return make('code', { className: ['language-math'] }, text(mathText(node) || textOf(node).trim()))
}

function aligned(node: Element): Element | undefined {
  const align = (['left', 'center', 'right'] as const).find((side) => has(node, `align-${side}`))
  return align && { ...node, properties: { ...node.properties, align } }
}

/** Code without colours, with its title above it. */
function code(node: Element): Element[] {
  const language = `language-${String(node.properties.dataLanguage ?? 'text')}`
  const [title] = found(node, 'figcaption').map(textOf)
  const dataMeta = title === undefined ? undefined : `title=${JSON.stringify(title)}`
  const source = found(node, 'pre').map(textOf).join('')
  return [make('pre', {}, make('code', { className: [language], dataMeta }, text(source)))]
}

/** The first element of a name within another, as a list of one or none. */
function found(from: Element, tagName: string): Element[] {
  for (const child of from.children)
    if (child.type === 'element') {
      const inside = child.tagName === tagName ? [child] : found(child, tagName)
      if (inside.length > 0) return inside
    }
  return []
}

function absolute(properties: Properties, address: string): Properties {
  const changed = addresses.flatMap((name) => {
    const value = properties[name]
    return typeof value === 'string' && URL.canParse(value, address) && properties.dataFootnoteRef === undefined
      ? [[name, new URL(value, address).href] as const]
      : []
  })
  return { ...properties, ...Object.fromEntries(changed) }
}

const has = ({ properties: { className } }: Element, name: string) =>
  Array.isArray(className) && className.includes(name)

const text = (value: string): ElementContent => ({ type: 'text', value })

const make = (tagName: string, properties: Properties, ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})
