/** Reports properties that a component does not know, wrong values of them, and content that it does not show. */
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { nearest } from '../../../core/problems/nearest.ts'
import { report } from '../../tree/report.ts'
import { visibleText } from '../../tree/visible-text.ts'
import { visit } from '../../tree/visit.ts'
import { isJsx, type JsxNode } from './jsx.ts'
import { type ComponentName, isComponent } from './names.ts'

/** Type of a property: text, an expression that is not text, one of several words, or anything. */
type Kind = 'text' | 'value' | 'any' | readonly string[]

type Props = Readonly<Record<string, Kind>>

const tab: Props = { label: 'text', value: 'text', default: 'any', attributes: 'any' }

/** The properties of each component as components/mdx/ implements them, with those of Docusaurus' tabs that change nothing here. */
const known: Readonly<Record<ComponentName, Props>> = {
  AvailabilityCalculator: { services: 'value', availability: 'value' },
  Callout: { type: ['note', 'tip', 'important', 'warning', 'caution'], title: 'text' },
  Chart: { type: ['bar', 'line'], title: 'text', unit: 'text', data: 'value' },
  Figure: { src: 'text', alt: 'text', caption: 'any', credit: 'any', wide: 'any' },
  PullQuote: { source: 'text' },
  ScrollSteps: {
    title: 'text',
    legend: 'any',
    drawing: ['queue', 'trace'],
    unit: 'text',
    size: 'value',
    cell: 'value',
    limit: 'value',
    spans: 'value',
  },
  Step: { title: 'text', value: 'value' },
  Tab: tab,
  TabItem: tab,
  Tabs: {
    label: 'text',
    defaultValue: 'any',
    values: 'value',
    groupId: 'any',
    queryString: 'any',
    block: 'any',
    lazy: 'any',
  },
  Video: { src: 'text', poster: 'text', captions: 'text', title: 'text', caption: 'any' },
}

/** Properties without which a component shows nothing, or not what was meant. */
const needed: Partial<Record<ComponentName, readonly string[]>> = {
  Chart: ['title', 'data'],
  ScrollSteps: ['title'],
  Step: ['title', 'value'],
}

/** Components that show only components of some kind. */
const holders: Partial<Record<ComponentName, readonly string[]>> = { ScrollSteps: ['Step'], Tabs: ['Tab', 'TabItem'] }

/** React's own, and those that the pipeline reports or removes elsewhere. */
const ofEvery = new Set(['key', 'className', 'style', 'id'])

/** A rehype plugin. */
export function reportProps() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (!isJsx(node) || node.name === null || !isComponent(node.name)) return
      for (const [message, remedy] of [...propFaults(node, node.name), ...contentFaults(node, node.name)])
        report(file, 'mdx-prop', node, message, remedy)
    })
  }
}

type Fault = [message: string, remedy: string]

function propFaults({ attributes, children }: JsxNode, component: ComponentName): Fault[] {
  const props = known[component]
  const written = attributes.flatMap((attribute) => (attribute.type === 'mdxJsxAttribute' ? attribute : []))
  const faults = written.flatMap(({ name, value }): Fault[] => {
    if (ofEvery.has(name)) return []
    const kind = Object.hasOwn(props, name) ? props[name] : undefined
    if (kind === undefined) {
      const [meant] = nearest(name, Object.keys(props))
      const remedy = meant ? `write ${meant}` : `remove it; it takes ${Object.keys(props).join(', ')}`
      return [[`<${component}> has no property ${name}`, remedy]]
    }
    if (kind === 'value' && typeof value === 'string')
      return [[`${name}="${value}" of <${component}> is text`, `write ${name}={${value || '…'}}`]]
    if (typeof kind === 'string' || typeof value !== 'string' || kind.includes(value)) return []
    const [meant] = nearest(value, kind)
    const remedy = `write ${meant ? `${name}="${meant}"` : `${kind.slice(0, -1).join(', ')} or ${kind.at(-1)}`}`
    return [[`${name}="${value}" of <${component}> is unknown`, remedy]]
  })
  // {...props} may hold any of them.
  if (written.length < attributes.length) return faults
  const isMedia = (component === 'Figure' || component === 'Video') && children.length === 0
  const missing = [...(needed[component] ?? []), ...(isMedia ? ['src'] : [])].filter(
    (name) => !written.some((attribute) => attribute.name === name),
  )
  return [...faults, ...missing.map((name): Fault => [`<${component}> has no ${name}`, `add ${name}`])]
}

function contentFaults({ children }: JsxNode, component: ComponentName): Fault[] {
  const shown = holders[component]
  const lost = shown
    ? children.filter((child) => !(isJsx(child) && child.name !== null && shown.includes(child.name)))
    : []
  const text = lost.map((child) => ('children' in child || child.type === 'text' ? visibleText(child) : '')).join(' ')
  const sample = text.replace(/\s+/g, ' ').trim().slice(0, 40)
  return sample === '' ? [] : [[`“${sample}” in <${component}> is not shown`, `put it into a <${shown?.[0]}>`]]
}
