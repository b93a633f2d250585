/** Writes blocks: code, quotes, lists, tables, footnotes, details. */
import type { Element, ElementContent } from 'hast'
import { defaultHandlers, type Handle, type State } from 'hast-util-to-mdast'
import { toString as textOf } from 'hast-util-to-string'
import type { BlockContent, Html, Nodes, Paragraph, PhrasingContent } from 'mdast'
import { html as escaped } from '../../core/text/escape.ts'
import { attribute } from '../../core/text/inline-tags.ts'
import { codeLanguage } from './code-language.ts'
import { keptHtml } from './kept-html.ts'
import { isPlainTable } from './plain-table.ts'
import { isElement } from './tree.ts'
import type { Verbatim } from './verbatim.ts'

export const html = (value: string): Html => ({ type: 'html', value })

export function blockHandlers(verbatim: Verbatim): Record<string, Handle> {
  const asHtml: Handle = (_, node) => html(keptHtml(node))
  return {
    p: (state, node) => (isBlank(node) ? undefined : defaultHandlers.p(state, node)),
    pre: (_, node) => ({
      type: 'code',
      lang: codeLanguage(node) ?? null,
      value: codeText(node).replace(/^(?:[ \t]*\n)+|\s+$/g, ''),
    }),
    blockquote: (state, node) => quote(state, node, verbatim),
    aside: (state, node) => quote(state, node, verbatim),
    dl: asHtml,
    table: (state, node) => (isPlainTable(node) ? defaultHandlers.table(state, node) : html(keptHtml(node))),
    // The default handler takes a list of two items for two paragraphs.
    li: (state, node) => ({ ...defaultHandlers.li(state, node), spread: node.children.some(isParagraph) }),
    details: (state, node) => details(state, node),
    div: (state, node) => footnoteDefinition(state, node) ?? defaultHandlers.div(state, node),
  }
}

const isParagraph = (child: ElementContent) => isElement(child, 'p')

/** Editors leave paragraphs that hold nothing but a non-breaking space. */
const isBlank = (node: Element): boolean =>
  node.children.every(
    (child) =>
      (child.type === 'text' && /^[\s\u00a0\u200b]*$/.test(child.value)) ||
      isElement(child, 'br') ||
      (child.type === 'element' && ['span', 'strong', 'em', 'b', 'i'].includes(child.tagName) && isBlank(child)),
  )

/** The text of code; line breaks may be elements. */
const codeText = (node: Element): string =>
  node.children
    .map((child) =>
      child.type === 'text'
        ? child.value
        : isElement(child, 'br')
          ? '\n'
          : child.type === 'element'
            ? codeText(child)
            : '',
    )
    .join('')

/** A quotation, or a callout if `prepare` or a reader of an export marked it with its kind. */
function quote(state: State, node: Element, verbatim: Verbatim): Nodes {
  const { dataCallout, dataTitle } = node.properties
  const children = state.toFlow(state.all(node))
  if (typeof dataCallout !== 'string' || !/^[A-Z]+$/.test(dataCallout)) return { type: 'blockquote', children }
  const mark = verbatim.text(`[!${dataCallout}]${typeof dataTitle === 'string' ? ` ${oneLine(dataTitle)}` : ''}`)
  const [first, ...rest] = children
  const opening: Paragraph =
    first?.type === 'paragraph'
      ? { type: 'paragraph', children: [mark, { type: 'text', value: '\n' }, ...first.children] }
      : { type: 'paragraph', children: [mark] }
  return { type: 'blockquote', children: [opening, ...(first?.type === 'paragraph' ? rest : children)] }
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

function details(state: State, node: Element): Nodes[] {
  const summary = node.children.find((child): child is Element => isElement(child, 'summary'))
  const rest = { ...node, children: node.children.filter((child) => child !== summary) }
  const title = summary ? escaped`<summary>${oneLine(textOf(summary))}</summary>` : ''
  const open = `<details${attribute('open', node.properties.open)}>`
  return [html([open, title].filter(Boolean).join('\n')), ...state.toFlow(state.all(rest)), html('</details>')]
}

function footnoteDefinition(state: State, node: Element): Nodes | undefined {
  const { dataFootnoteDefinition: name } = node.properties
  if (typeof name !== 'string' || !/^[\w-]+$/.test(name)) return undefined
  return { type: 'footnoteDefinition', identifier: name, label: name, children: state.toFlow(state.all(node)) }
}

/** A caption of something that is not a picture: a paragraph under it. */
export function captionParagraph(state: State, caption: Element): BlockContent[] {
  const children = state.all(caption) as PhrasingContent[]
  return textOf(caption).trim() === '' ? [] : [{ type: 'paragraph', children: [{ type: 'emphasis', children }] }]
}
