/** Writes blocks as Markdown: code and diagrams as their source, callouts, footnotes, media, details. */
import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockContent, Blockquote, DefinitionContent, Html, Paragraph, PhrasingContent, Text } from 'mdast'
import type { Messages } from '../../core/messages/messages.ts'
import { html as escaped } from '../../core/text/escape.ts'
import { attribute } from '../../core/text/inline-tags.ts'
import { footnoteName, isFormula } from './lines.ts'
import type { Slots } from './slots.ts'

export function blockHandlers(slots: Slots, { callouts }: Messages): Record<string, Handle> {
  const alerts: Alerts = callouts
  return {
    pre: (state, node) => {
      const code = node.children.find((child) => child.type === 'element')
      if (!code) return defaultHandlers.pre(state, node)
      if (isFormula(code)) return html(`$$\n${textOf(code).replace(/\n+$/, '')}\n$$`)
      const { dataMeta } = code.properties
      const block = defaultHandlers.pre(state, node)
      return block && !Array.isArray(block) && block.type === 'code' && typeof dataMeta === 'string'
        ? { ...block, lang: block.lang || 'text', meta: dataMeta }
        : block
    },
    aside: (state, node) => {
      const kind = calloutKind(node)
      if (!kind) return { type: 'blockquote', children: state.toFlow(state.all(node)) }
      const title = titleOf(state, node, alerts[kind])
      return callout(
        { kind, known: alerts[kind] !== undefined, title },
        state.toFlow(state.all(withoutTitle(node))),
        slots,
      )
    },
    // A pull quote that repeats the text.
    blockquote: (state, node) =>
      node.properties.ariaHidden === undefined ? defaultHandlers.blockquote(state, node) : undefined,
    // The default handler takes a list of two items for two paragraphs.
    li: (state, node) => ({ ...defaultHandlers.li(state, node), spread: node.children.some(isParagraph) }),
    section: (state, node) =>
      node.properties.dataFootnotes === undefined
        ? state.all(node)
        : items(node).map((item) => ({
            type: 'footnoteDefinition' as const,
            identifier: footnoteName(item.properties.id),
            children: state.toFlow(state.all(item)),
          })),
    figcaption: (state, node) => {
      const children = state.all(node)
      return children.length === 0
        ? undefined
        : { type: 'paragraph', children: [{ type: 'emphasis', children: children as Text[] }] }
    },
    details: (state, node) => {
      const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary')
      const rest = { ...node, children: node.children.filter((child) => child !== summary) }
      const title = summary?.type === 'element' ? escaped`<summary>${textOf(summary).trim()}</summary>` : ''
      const open = `<details${attribute('open', node.properties.open)}>`
      return [html([open, title].filter(Boolean).join('\n')), ...state.toFlow(state.all(rest)), html('</details>')]
    },
    video: (_, node) => html(media(node, slots)),
    audio: (_, node) => html(media(node, slots)),
    input: (state, node) => (node.properties.type === 'checkbox' ? defaultHandlers.input(state, node) : undefined),
    meter: (_, node) => text(textOf(node)),
    progress: (_, node) => text(textOf(node)),
  }
}

const isParagraph = (child: ElementContent) => child.type === 'element' && child.tagName === 'p'

const html = (value: string): Html => ({ type: 'html', value })
const text = (value: string): Text => ({ type: 'text', value })

/** The words for GitHub's callouts; any other kind keeps its name in the title. */
type Alerts = Readonly<Record<string, string>>

function calloutKind({ properties: { className } }: Element): string | undefined {
  const names = Array.isArray(className) ? className.map(String) : []
  const kind = names.find((name) => name.startsWith('callout-'))?.slice('callout-'.length)
  return names.includes('callout') ? kind : undefined
}

const isTitle = (child: ElementContent): child is Element =>
  child.type === 'element' &&
  Array.isArray(child.properties.className) &&
  child.properties.className.includes('callout-title')

const withoutTitle = (node: Element): Element => ({
  ...node,
  children: node.children.filter((child) => !isTitle(child)),
})

/** The title with its markup; empty for the name of the kind, which the author did not write. */
function titleOf(state: State, node: Element, kind: string | undefined): PhrasingContent[] {
  const title = node.children.find(isTitle)
  const text = title ? textOf(title).trim() : ''
  return title && text !== '' && text !== kind ? (state.all(title) as PhrasingContent[]) : []
}

/** `[!NOTE]` before the first words, with the title if the author wrote one. */
function callout(
  { kind, known, title }: { kind: string; known: boolean; title: PhrasingContent[] },
  children: (BlockContent | DefinitionContent)[],
  slots: Slots,
): Blockquote {
  const own: PhrasingContent[] = title.length > 0 ? [{ type: 'strong', children: title }] : []
  const mark: PhrasingContent[] = known ? [text(slots.add(`[!${kind.toUpperCase()}]`))] : []
  const [first, ...rest] = children
  const joins = own.length === 0 && first?.type === 'paragraph'
  const words = joins ? first.children : own
  const between = mark.length > 0 && words.length > 0 ? [text('\n')] : []
  const opening: Paragraph = { type: 'paragraph', children: [...mark, ...between, ...words] }
  return { type: 'blockquote', children: [opening, ...(joins ? rest : children)] }
}

function items(node: Element): Element[] {
  return node.children.flatMap((child) =>
    child.type !== 'element' ? [] : child.tagName === 'li' ? [child] : items(child),
  )
}

/** Video or audio as HTML, with its sources and tracks. */
function media({ tagName, properties, children }: Element, slots: Slots): string {
  const address = (name: 'src' | 'poster', value: unknown) =>
    typeof value === 'string' ? attribute(name, slots.add({ asset: value })) : ''
  const files = children.flatMap((child) => {
    if (child.type !== 'element' || (child.tagName !== 'source' && child.tagName !== 'track')) return []
    const { src, type, kind, label, srcLang } = child.properties
    const about = { type, kind, label, srclang: srcLang }
    const attributes = Object.entries(about).map(([name, value]) => attribute(name, value))
    return [`<${child.tagName}${address('src', src)}${attributes.join('')}>`]
  })
  const start = `<${tagName} controls${address('src', properties.src)}${address('poster', properties.poster)}${attribute('aria-label', properties.ariaLabel)}>`
  return [start, ...files, `</${tagName}>`].join(files.length > 0 ? '\n' : '')
}
