/**
 * Parses one line of front matter, such as a title or a blurb, with inline Markdown and harmless inline HTML: to HTML for readers,
 * to plain text for machines. Hand-written because loading a Markdown parser costs every command about 80 ms, for lines that mostly
 * contain no markup.
 */
import { html as escaped } from '../text/escape.ts'
import { image, link } from './links.ts'
import { backslash, code, emphasis, entity, strike } from './marks.ts'
import type { InlineNode, Match, Rule } from './rule.ts'
import { autolink, comment, element } from './tags.ts'

/** Finding the end of a mark takes time proportional to the line, so longer lines are plain text. */
const longest = 2000

/** Rules by first character; the first that matches wins. */
const rules: Readonly<Record<string, readonly Rule[]>> = {
  '\\': [backslash],
  '`': [code],
  '*': [emphasis],
  _: [emphasis],
  '~': [strike],
  '<': [autolink, comment, element],
  '!': [image],
  '[': [link],
  '&': [entity],
}

/** The nodes of a line. Adjacent texts are not merged. */
export function parseInline(text: string, inLink = false): InlineNode[] {
  if (text.length > longest) return [text]
  const nodes: InlineNode[] = []
  let at = 0
  while (at < text.length) {
    const match = (rules[text[at] ?? ''] ?? []).reduce<Match>(
      (found, rule) => found ?? rule(text, at, inLink, parseInline),
      null,
    )
    const end = match?.end ?? endOfText(text, at)
    nodes.push(...(match?.nodes ?? [text.slice(at, end)]))
    at = end
  }
  return nodes
}

/** Whether a line may contain markup. */
export const mayHoldMarkup = (text: string): boolean => /[\\`*_~<[&]/.test(text)

/** The line as plain text. */
export const inlineText = (nodes: readonly InlineNode[]): string => joinedText(nodes).replace(/\s+/g, ' ').trim()

const joinedText = (nodes: readonly InlineNode[]): string =>
  nodes.map((node) => (typeof node === 'string' ? node : node.tag === 'br' ? ' ' : joinedText(node.children))).join('')

/**
 * The line as HTML. Emits only tags of the list above, and no attribute but `href`.
 * @param resolve returns the final address of a link; if absent, links become their text (for lines shown inside a link)
 */
export function inlineHtml(
  nodes: readonly InlineNode[],
  resolve?: (href: string) => { href: string; external: boolean },
): string {
  const write = (node: InlineNode): string => {
    if (typeof node === 'string') return escaped`${node}`
    if (node.tag === 'br') return '<br>'
    const inner = node.children.map(write).join('')
    if (node.tag !== 'a') return `<${node.tag}>${inner}</${node.tag}>`
    if (!resolve || node.href === undefined) return inner
    const { href, external } = resolve(node.href)
    return `${escaped`<a href="${href}"`}${external ? ' rel="noopener noreferrer"' : ''}>${inner}</a>`
  }
  return nodes.map(write).join('').replace(/\s+/g, ' ').trim()
}

/** A run of one character that opens nothing stays whole: `` ``` `` must not be tried again from its second character. */
function endOfText(text: string, at: number): number {
  const sign = text[at] ?? ''
  if (rules[sign] === undefined) return at + (/^[^\\`*_~<![&]+/.exec(text.slice(at))?.[0].length ?? 1)
  let end = at + 1
  while ('`*_~'.includes(sign) && text[end] === sign) end++
  return end
}
