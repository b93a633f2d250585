/** For the conformance test: removes what the site deliberately adds to every page, so that only unintended differences remain. */
import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import { toString as textOf } from 'hast-util-to-string'
import { parseFragment } from 'parse5'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'

/** HTML in one canonical form: as the parser reads it, without line breaks between blocks. */
export function normal(html: string, change: (tree: Root) => void = () => undefined): string {
  const tree = fromParse5(parseFragment(html.trim()))
  if (tree.type !== 'root') throw new Error('a fragment has a root')
  change(tree)
  return unified()
    .use(rehypeStringify)
    .stringify(tree)
    .replace(/\s+(?=<\/)/g, '')
    .replace(/\s*\n\s*/g, '\n')
    .replace(
      /\n?(<\/?(?:p|div|ul|ol|li|blockquote|table|thead|tbody|tr|td|th|pre|h[1-6]|hr|section)\b[^>]*>)\n?/g,
      '\n$1\n',
    )
    .replace(/\n{2,}/g, '\n')
    .trim()
}

const classesOf = (node: Element): string[] => [node.properties.className ?? []].flat().map(String)

/**
 * Undoes, everywhere: heading anchors and ids, the scrolling region around tables, alignment classes, the figure and colours of code,
 * labels of task checkboxes, typographic characters, comments, the line break at the end of code.
 * @param shifted the body has an h1: all headings move up again
 */
export function undress(tree: Root, shifted: boolean): void {
  visit(tree, (node, index, parent) => {
    if (node.type === 'text') node.value = straight(node.value)
    if (node.type === 'comment' && parent && index !== undefined) return take(parent.children, index, [])
    if (node.type !== 'element' || !parent || index === undefined) return
    const classes = classesOf(node)
    if (node.tagName === 'a' && classes.includes('anchor')) return take(parent.children, index, [])
    if (node.tagName === 'div' && classes.includes('table-scroll')) return take(parent.children, index, node.children)
    if (node.tagName === 'figure' && classes.includes('code')) return take(parent.children, index, [plainCode(node)])
    if (/^h[1-6]$/.test(node.tagName)) node.properties = {}
    if (node.tagName === 'pre') trimEnd(node)
    if (node.tagName === 'input')
      node.properties = { type: 'checkbox', checked: node.properties.checked, disabled: true }
    if (classes.some((name) => name === 'contains-task-list' || name === 'task-list-item'))
      delete node.properties.className
    if (node.tagName === 'td' || node.tagName === 'th') align(node, classes)
    if (shifted) unshift(node)
  })
}

function take(
  children: (RootContent | ElementContent)[],
  index: number,
  inside: ElementContent[],
): [typeof SKIP, number] {
  children.splice(index, 1, ...inside)
  return [SKIP, index]
}

const straight = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...').replaceAll('—', '---').replaceAll('–', '--')

function plainCode(figure: Element): Element {
  let code = figure
  visit(figure, 'element', (node) => {
    if (node.tagName === 'code') code = node
  })
  const language = figure.properties.dataLanguage
  const known = typeof language === 'string' && language !== '' && language !== 'text'
  const inner: Element = {
    type: 'element',
    tagName: 'code',
    properties: known ? { className: [`language-${language}`] } : {},
    children: [{ type: 'text', value: textOf(code) }],
  }
  return { type: 'element', tagName: 'pre', properties: {}, children: [inner] }
}

/** Removes the line break after the last line of code. */
function trimEnd(pre: Element): void {
  visit(pre, 'text', (text) => {
    text.value = text.value.replace(/\n$/, '')
  })
}

function align(node: Element, classes: string[]): void {
  const name = classes.find((value) => value.startsWith('align-'))
  if (name) node.properties = { align: name.slice('align-'.length) }
}

function unshift(node: Element): void {
  const level = Number(/^h([2-6])$/.exec(node.tagName)?.[1] ?? 0)
  if (level) node.tagName = `h${level - 1}`
}
