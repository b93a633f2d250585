/**
 * Ships to the browser. Which element of the page each block of the source became. Pages carry no positions, so blocks are matched by their
 * words, in order: one that is not found, such as a component, falls to the block before it.
 */

export type Block = { line: number; element: Element }
export type PageBlock = { element: Element; words: string }

const selector = 'h2, h3, h4, h5, h6, p, li, pre, blockquote, table, figure, dt, dd'

/** The blocks of the body of a page. */
export function pageBlocks(page: Document): PageBlock[] {
  const body = page.querySelector('[data-body]') ?? page.querySelector('main')
  return [...(body?.querySelectorAll(selector) ?? [])].map((element) => ({
    element,
    words: plain(element.tagName === 'FIGURE' ? pictureWords(element) : (element.textContent ?? '')),
  }))
}

const pictureWords = (figure: Element): string =>
  figure.querySelector('img')?.getAttribute('alt') ?? figure.textContent ?? ''

/** How far ahead a block is looked for: inserted components and lists of contents lie between. */
const reach = 60
const compared = 40

export function matchBlocks(source: string, blocks: readonly PageBlock[]): Block[] {
  let next = 0
  return sourceBlocks(source).flatMap(({ line, words }) => {
    if (words === '') return []
    const wanted = words.slice(0, compared)
    for (let at = next; at < Math.min(blocks.length, next + reach); at++) {
      const block = blocks[at]
      if (!block || block.words === '') continue
      if (!block.words.startsWith(wanted) && !(block.words.length >= 12 && wanted.startsWith(block.words))) continue
      next = at + 1
      return [{ line, element: block.element }]
    }
    return []
  })
}

type SourceBlock = { line: number; words: string }

/** Paragraphs, headings and list items of a Markdown text with their first line, 1-based. */
export function sourceBlocks(source: string): SourceBlock[] {
  const lines = source.split('\n')
  const blocks: SourceBlock[] = []
  let at = matterEnd(lines)
  let fence = ''
  let open: { line: number; text: string[] } | null = null
  const add = (line: number, text: string) => {
    open ??= { line, text: [] }
    open.text.push(text)
  }
  const close = () => {
    if (open) blocks.push({ line: open.line, words: plain(readable(open.text.join(' '))) })
    open = null
  }
  for (; at < lines.length; at++) {
    const text = lines[at] ?? ''
    const mark = /^\s{0,3}(`{3,}|~{3,})/.exec(text)?.[1]
    if (fence !== '') {
      if (mark?.startsWith(fence)) {
        close()
        fence = ''
      } else add(at + 1, text)
    } else if (mark !== undefined) {
      close()
      fence = mark
    } else {
      if (text.trim() === '' || /^\s*(#{1,6} |[-*+] |\d+[.)] |>)/.test(text)) close()
      if (text.trim() !== '') add(at + 1, text)
      if (/^#{1,6} /.test(text)) close()
    }
  }
  close()
  return blocks
}

function matterEnd(lines: readonly string[]): number {
  const fence = lines[0]?.trimEnd()
  if (fence !== '---' && fence !== '+++') return 0
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === fence)
  return end + 1
}

/** Without the marks of Markdown: what readers see. */
const readable = (text: string): string =>
  text
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\[\^[^\]]+\]/g, '')
    .replace(/<[^>]+>/g, '')
    .replace(/^\s*(?:#{1,6}|[-*+]|\d+[.)]|>)\s+(?:\[[ x]\]\s)?/, '')

/** Letters and digits alone: typography, spaces and marks differ between source and page. */
const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
