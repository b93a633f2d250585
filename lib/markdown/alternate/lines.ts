/** Writes inline content as Markdown: links, images, formulas, and HTML tags that have no Markdown syntax. */
import type { Element } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { Nodes, PhrasingContent, Text } from 'mdast'
import { inlineTags, tagsOf } from '../../core/text/inline-tags.ts'
import { remembered } from './memory.ts'
import type { Slots } from './slots.ts'

/** @param math whether `$…$` is a formula on this page; otherwise only `$$…$$` is */
export function lineHandlers(slots: Slots, math: boolean): Record<string, Handle> {
  const raw = (value: string): Text => ({ type: 'text', value: slots.add(value) })
  const tags: Handle = (state, node) => {
    const { start, end } = tagsOf(node.tagName, node.properties)
    return [raw(start), ...(state.all(node) as PhrasingContent[]), raw(end)]
  }
  return {
    ...Object.fromEntries(inlineTags.map((name) => [name, tags])),
    sup: (state, node) => (isFootnoteMark(node) ? state.all(node) : tags(state, node, undefined)),
    a: (state, node) => link(state, node, slots),
    img: (_, { properties: { src, alt, title } }) =>
      typeof src === 'string'
        ? {
            type: 'text',
            value: slots.add({ image: src, alt: String(alt ?? ''), ...(typeof title === 'string' && { title }) }),
          }
        : undefined,
    code: (state, node) => (isFormula(node) ? raw(formula(node, math)) : defaultHandlers.code(state, node)),
  }
}

export const isFormula = ({ tagName, properties: { className } }: Element): boolean =>
  tagName === 'code' && Array.isArray(className) && className.includes('language-math')

function formula(node: Element, math: boolean): string {
  const tex = textOf(node).trim()
  const marks = math ? '$' : '$$'
  // A bar ends a cell, even inside a formula.
  return `${marks}${remembered(node).inCell ? tex.replace(/(?<!\\)\|/g, '\\|') : tex}${marks}`
}

const isFootnoteMark = ({ children }: Element) =>
  children.some((child) => child.type === 'element' && 'dataFootnoteRef' in child.properties)

/** Addresses of other sites stay as they are; all others are resolved like those of the page. */
function link(state: State, node: Element, slots: Slots): Nodes | Nodes[] | undefined {
  const { href, className, dataFootnoteRef, dataFootnoteBackref } = node.properties
  if (dataFootnoteBackref !== undefined || (Array.isArray(className) && className.includes('anchor'))) return undefined
  if (typeof href !== 'string') return state.all(node) as Nodes[]
  if (dataFootnoteRef !== undefined) return { type: 'footnoteReference', identifier: footnoteName(href) }
  return defaultHandlers.a(state, { ...node, properties: { ...node.properties, href: slots.add({ link: href }) } })
}

/** `#fn-lamp` or `fn-lamp` → `lamp`, the author's name for the footnote. */
export function footnoteName(id: unknown): string {
  const name = String(id).replace(/^#?fn-/, '')
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}
