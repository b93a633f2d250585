/** What each component of an `.mdx` body becomes in its Markdown alternate: the elements that Markdown can express. */
import type { Element, ElementContent } from 'hast'
import type { Messages } from '../../core/messages/messages.ts'
import { withUnit } from '../../core/text/with-unit.ts'
import { type Constant, propValue } from '../plugins/mdx/constants.ts'
import { isJsx, type JsxNode } from '../plugins/mdx/jsx.ts'
import type { ComponentName } from '../plugins/mdx/names.ts'

/**
 * Returns a component's content, or null if a prop that it needs has to be computed.
 * @param inside converts children; null if one of them has to be computed
 */
export type Form = (
  node: JsxNode,
  inside: (nodes: readonly ElementContent[]) => ElementContent[] | null,
  messages: Messages,
) => ElementContent[] | null

export const forms: Readonly<Record<ComponentName, Form>> = {
  AvailabilityCalculator: (_node, _inside, messages) => {
    const link = element('a', { href: '' }, [text(messages.calculator.label)])
    return [element('p', {}, [text(`${messages.interactive} `), link])]
  },
  Callout: (node, inside, messages) => {
    const props = stringProps(node, ['type', 'title'])
    const children = inside(node.children)
    if (!props || !children) return null
    const kind = props.type !== undefined && Object.hasOwn(messages.callouts, props.type) ? props.type : 'note'
    const title = props.title ?? (messages.callouts as Readonly<Record<string, string>>)[kind] ?? ''
    const head = element('p', { className: ['callout-title'] }, [text(title)])
    return [element('aside', { className: ['callout', `callout-${kind}`] }, [head, ...children])]
  },
  Chart: (node, _inside, messages) => {
    const props = stringProps(node, ['type', 'title', 'unit'])
    const data = figures(propValue(node, 'data'))
    if (!props || !data) return null
    const unit = props.type === 'line' && props.unit ? ` (${props.unit})` : ''
    const rows = data.map(({ label, value }) => row('td', label, withUnit(value, messages.language, props.unit)))
    const head = element('thead', {}, [row('th', messages.chartItem, messages.chartValue)])
    const table = element('table', {}, [head, element('tbody', {}, rows)])
    return [caption([(props.title ?? '') + unit]), table]
  },
  Figure: (node, inside) => {
    const props = stringProps(node, ['caption', 'credit'])
    const picture = pictured(node) ? inside(node.children) : null
    return props && picture && [...picture, caption([props.caption, props.credit])]
  },
  PullQuote: (node, inside) => {
    if (propValue(node, 'repeats')?.value) return []
    const props = stringProps(node, ['source'])
    const children = inside(node.children)
    if (!props || !children) return null
    const source = props.source === undefined ? [] : [element('p', {}, [text(props.source)])]
    return [element('blockquote', {}, [...children, ...source])]
  },
  // The drawing of a step says what its text says.
  ScrollSteps: (node, inside) => {
    const props = stringProps(node, ['title'])
    const steps = inside(node.children)
    return props && steps && [...boldLine(props.title), ...steps]
  },
  Step: (node, inside) => {
    const props = stringProps(node, ['title'])
    const children = inside(node.children)
    return props && children && [...boldLine(props.title), ...children]
  },
  Tab: (node, inside) => inside(node.children),
  TabItem: (node, inside) => inside(node.children),
  Tabs: (node, inside) => {
    const values = labels(propValue(node, 'values'))
    const tabs = node.children.filter(isJsx).map((tab) => {
      const props = stringProps(tab, ['label', 'value'])
      const children = inside(tab.children)
      if (!values || !props || !children) return null
      const label = props.label ?? values.get(props.value ?? '') ?? props.value ?? ''
      return [...boldLine(label), ...children]
    })
    const known = tabs.filter((tab) => tab !== null)
    return known.length === tabs.length ? known.flat() : null
  },
  Video: (node, inside) => {
    const props = stringProps(node, ['caption'])
    const player = pictured(node) ? inside(node.children) : null
    return props && player && [...player, caption([props.caption])]
  },
}

/** Props that are text or absent; null if one of them is anything else. */
function stringProps<Name extends string>(node: JsxNode, names: readonly Name[]): Partial<Record<Name, string>> | null {
  const props: Partial<Record<Name, string>> = {}
  for (const name of names) {
    const prop = propValue(node, name)
    if (!prop || (typeof prop.value === 'object' && prop.value !== null)) return null
    if (typeof prop.value === 'string' || typeof prop.value === 'number') props[name] = String(prop.value)
  }
  return props
}

/** The pipeline makes a child of the picture or film whose address is written out, and takes the prop away. */
function pictured(node: JsxNode): boolean {
  const src = propValue(node, 'src')
  return src !== null && src.value === undefined
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

function figures(data: Constant): { label: string; value: number }[] | null {
  if (!Array.isArray(data?.value)) return null
  const known = data.value.flatMap((each: unknown) =>
    isRecord(each) && typeof each.value === 'number' ? [{ label: String(each.label ?? ''), value: each.value }] : [],
  )
  return known.length === data.value.length ? known : null
}

function labels(values: Constant): Map<string, string> | null {
  if (!values) return null
  const entries: unknown[] = Array.isArray(values.value) ? values.value : []
  return new Map(entries.filter(isRecord).map(({ value, label }) => [String(value), String(label ?? value)]))
}

const text = (value: string): ElementContent => ({ type: 'text', value })

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
})

const boldLine = (line: string | undefined): ElementContent[] =>
  line ? [element('p', {}, [element('strong', {}, [text(line)])])] : []

const caption = (parts: readonly (string | undefined)[]) =>
  element('figcaption', {}, parts.some(Boolean) ? [text(parts.filter(Boolean).join(' '))] : [])

const row = (cell: 'th' | 'td', label: string, value: string) =>
  element('tr', {}, [element(cell, {}, [text(label)]), element(cell, { align: 'right' }, [text(value)])])
