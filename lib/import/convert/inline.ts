/** Writes inline content: links, images, anchors, and HTML tags without a Markdown form. */
import type { Element } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import type { Nodes, PhrasingContent } from 'mdast'
import { html } from '../../core/text/escape.ts'
import { inlineTags, tagsOf } from '../../core/text/inline-tags.ts'
import type { Verbatim } from './verbatim.ts'

export function inlineHandlers(verbatim: Verbatim): Record<string, Handle> {
  const tags: Handle = (state, node) => {
    const inside = state.all(node) as PhrasingContent[]
    if (inside.length === 0) return undefined
    const { start, end } = tagsOf(node.tagName, node.properties)
    return [verbatim.text(start), ...inside, verbatim.text(end)]
  }
  return {
    ...Object.fromEntries(inlineTags.map((name) => [name, tags])),
    sup: (state, node, parent) => footnoteReference(node) ?? tags(state, node, parent),
    a: (state, node) => link(state, node, verbatim),
    // The title of a picture is its caption here; on most old sites it repeats the file name.
    img: (_, node) => imageOf(node),
    br: (state, node) => (isInCell(state) ? verbatim.text('<br>') : defaultHandlers.br(state, node)),
    input: () => undefined,
  }
}

const isInCell = (state: State) => 'inTable' in state && state.inTable === true

/** @param caption plain text, shown under a picture that stands alone */
export function imageOf({ properties: { src, alt } }: Element, caption?: string): Nodes | undefined {
  if (typeof src !== 'string' || src === '') return undefined
  return { type: 'image', url: src, alt: String(alt ?? ''), title: caption || null }
}

function footnoteReference({ properties: { dataFootnote } }: Element): Nodes | undefined {
  if (typeof dataFootnote !== 'string' || !/^[\w-]+$/.test(dataFootnote)) return undefined
  return { type: 'footnoteReference', identifier: dataFootnote, label: dataFootnote }
}

/** An anchor that a link leads to stays one; a link without an address is its text. */
function link(state: State, node: Element, verbatim: Verbatim): Nodes | Nodes[] | undefined {
  const { href, id } = node.properties
  const inside = state.all(node) as PhrasingContent[]
  if (typeof id === 'string' && node.properties.dataAnchor !== undefined)
    return [verbatim.text(html`<a id="${id}"></a>`), ...inside]
  if (typeof href !== 'string' || href === '') return inside
  if (inside.every((child) => child.type === 'text' && child.value.trim() === '')) return undefined
  return defaultHandlers.a(state, { ...node, properties: { href } })
}
