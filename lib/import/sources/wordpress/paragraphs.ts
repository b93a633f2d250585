/**
 * Makes paragraphs and line breaks of the blank lines and line ends of the classic editor, as WordPress does when it shows a post
 * (`wpautop` in wp-includes/formatting.php), but on the tree: markup across paragraphs is divided instead of broken.
 */
import type { Element, ElementContent, Parents, RootContent } from 'hast'
import { element, headingNames, isElement, text } from '../../convert/tree.ts'

const containers: ReadonlySet<string> = new Set([
  'root',
  'div',
  'blockquote',
  'section',
  'article',
  'aside',
  'center',
  'details',
  'td',
  'th',
  'li',
  'dd',
  'main',
  'header',
  'footer',
  'form',
  'fieldset',
  'address',
])
/** Text in these is one line, with breaks. */
const lines: ReadonlySet<string> = new Set([...headingNames, 'figcaption', 'caption', 'dt', 'summary'])
/** Those of the containers whose single paragraph needs no element of its own. */
const cells: ReadonlySet<string> = new Set(['td', 'th', 'li', 'dd'])
const blocks: ReadonlySet<string> = new Set([
  ...containers,
  ...lines,
  'p',
  'ul',
  'ol',
  'dl',
  'table',
  'thead',
  'tbody',
  'tfoot',
  'tr',
  'colgroup',
  'col',
  'pre',
  'hr',
  'figure',
  'script',
  'style',
  'noscript',
  'iframe',
  'video',
  'object',
])

export function makeParagraphs(parent: Parents): void {
  const name = parent.type === 'element' ? parent.tagName : 'root'
  for (const child of parent.children)
    if (child.type === 'element' && !['pre', 'script', 'style', 'textarea'].includes(child.tagName))
      makeParagraphs(child)
  if (name === 'figure' || name === 'ul' || name === 'ol' || name === 'table') return
  if (lines.has(name)) parent.children = withBreaks(trimmed(parent.children as ElementContent[]))
  else if (containers.has(name)) parent.children = divided(parent, cells.has(name))
  parent.children = (parent.children as ElementContent[]).flatMap((child) =>
    isElement(child, 'p') ? dividedParagraph(child) : [child],
  )
}

function divided(parent: Parents, isCell: boolean): ElementContent[] {
  const result: ElementContent[] = []
  let run: ElementContent[] = []
  const paragraphs: Element[] = []
  const close = () => {
    for (const children of splitRun(run)) {
      const paragraph = element('p', {}, ...children)
      paragraphs.push(paragraph)
      result.push(paragraph)
    }
    run = []
  }
  for (const child of parent.children as RootContent[]) {
    const isBlock = child.type === 'comment' || (child.type === 'element' && blocks.has(child.tagName))
    if (!isBlock) run.push(child as ElementContent)
    else {
      close()
      result.push(child as ElementContent)
    }
  }
  close()
  const [only] = paragraphs
  if (!isCell || paragraphs.length !== 1 || !only) return result
  return result.flatMap((child) => (child === only ? only.children : [child]))
}

/** A paragraph that was typed as an element may still hold blank lines. */
function dividedParagraph(paragraph: Element): Element[] {
  const parts = splitRun(paragraph.children)
  return parts.map((children) => ({ ...paragraph, children }))
}

const blankLines = /\r?\n[ \t\u00a0]*(?:\r?\n[ \t\u00a0]*)+/

/** The paragraphs of inline content, without empty ones. */
function splitRun(run: readonly ElementContent[]): ElementContent[][] {
  return pieces(run)
    .map((part) => withBreaks(trimmed(part), true))
    .filter((part) => part.some((child) => child.type !== 'text' || child.value.trim() !== ''))
}

/** Divides inline content at blank lines, and the elements around them too. */
function pieces(run: readonly ElementContent[]): ElementContent[][] {
  const parts: ElementContent[][] = [[]]
  for (const child of run)
    for (const [index, piece] of piecesOf(child).entries()) {
      if (index > 0) parts.push([])
      parts.at(-1)?.push(...piece)
    }
  return parts
}

function piecesOf(child: ElementContent): ElementContent[][] {
  if (child.type === 'text') return child.value.split(blankLines).map((value) => (value === '' ? [] : [text(value)]))
  if (child.type !== 'element' || !isInline(child)) return [[child]]
  return pieces(child.children).map((children) => (children.length === 0 ? [] : [{ ...child, children }]))
}

const isInline = ({ tagName, children }: Element) =>
  children.length > 0 && !blocks.has(tagName) && tagName !== 'code' && tagName !== 'audio'

function trimmed(children: readonly ElementContent[]): ElementContent[] {
  const copy = [...children]
  const [first] = copy
  if (first?.type === 'text') copy[0] = text(first.value.replace(/^\s+/, ''))
  const last = copy.at(-1)
  if (last?.type === 'text') copy[copy.length - 1] = text(last.value.replace(/\s+$/, ''))
  return copy
}

const address = /^\s*(https?:\/\/[^\s<>"]+)\s*$/

/** Line ends become breaks; an address alone on its line is a link, which WordPress would embed. */
function withBreaks(children: readonly ElementContent[], isWhole = false): ElementContent[] {
  return children.flatMap((child, index): ElementContent[] => {
    if (child.type === 'element') return [isInline(child) ? { ...child, children: withBreaks(child.children) } : child]
    if (child.type !== 'text') return [child]
    const isBreak = (place: number) => isElement(children[place], 'br')
    const parts = child.value.split(/\r?\n/)
    const last = parts.length - 1
    return parts.flatMap((line, place): ElementContent[] => {
      const startsLine = place > 0 || (isWhole && index === 0) || isBreak(index - 1)
      const endsLine = place < last || (isWhole && index === children.length - 1) || isBreak(index + 1)
      const found = startsLine && endsLine ? address.exec(line)?.[1] : undefined
      const shown = found ? [element('a', { href: found }, text(found))] : line === '' ? [] : [text(line)]
      const isTyped =
        (place === last && line.trim() === '' && isBreak(index + 1)) ||
        (place === 1 && parts[0]?.trim() === '' && isBreak(index - 1))
      return place > 0 && !isTyped ? [element('br', {}), ...shown] : shown
    })
  })
}
