/** Restores the hidden template tags from the tree: supported tags take effect, the rest are shown as typed and reported. */
import type { Nodes, PhrasingContent, Root, Text } from 'mdast'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { SKIP, visit } from '../../tree/visit.ts'
import { meaningInAddress, meaningInText, type Site } from './liquid.ts'
import type { Meaning } from './meaning.ts'
import { block, blocksOf, html } from './tag-blocks.ts'
import type { Tag, TemplateMask } from './template-mask.ts'
import { reportUnknown } from './unknown-tags.ts'

type Options = Site & { mask: TemplateMask }

/** Runs after typography, so that tags shown as typed are exactly that. */
export function remarkTemplateTags(options: Options) {
  const { mask } = options
  return (tree: Root, file: VFile): void => {
    if (mask.isEmpty) return
    visit(tree, (node, index, parent) => {
      if (node.type === 'text' && parent && index !== undefined) {
        const pieces = inText(node, options, file)
        parent.children.splice(index, 1, ...(pieces as never[]))
        return [SKIP, index + pieces.length]
      }
      readBack(node, options, file)
    })
    visit(tree, 'paragraph', (node, index, parent) => {
      if (!parent || index === undefined) return
      const blocks = blocksOf(node)
      if (blocks.length === 1 && blocks[0] === node) return
      parent.children.splice(index, 1, ...(blocks as never[]))
      return [SKIP, index + blocks.length]
    })
  }
}

/** Restores every string of a node that is not running text. */
function readBack(node: Nodes, options: Options, file: VFile): void {
  const { mask } = options
  if ('url' in node) node.url = inAddress(node.url, mask, node, file)
  if ('title' in node && node.title) node.title = mask.unmask(node.title)
  if ('alt' in node && node.alt) node.alt = mask.unmask(node.alt)
  if (node.type === 'code') {
    if (node.lang) node.lang = mask.unmask(node.lang)
    if (node.meta) node.meta = mask.unmask(node.meta)
  }
  if (node.type === 'html') node.value = inHtml(node.value, options, node, file)
  else if ('value' in node && typeof node.value === 'string') node.value = inCode(node.value, mask)
  for (const child of node.data?.hChildren ?? []) {
    visit(child, 'text', (text) => {
      text.value = mask.unmask(text.value)
    })
  }
}

/** Code shows tags as typed, except a pair of `raw` and `endraw`, which only serves to escape them from Jekyll. */
const inCode = (value: string, mask: TemplateMask): string => {
  const kept = replaceTags(value, mask, ({ value: tag }) =>
    /^\{%-?\s*(?:end)?raw\b/.test(tag) && isPair(value, mask) ? '' : null,
  )
  return mask.unmask(kept)
}

const isPair = (value: string, mask: TemplateMask): boolean =>
  /\{%-?\s*raw\b[\s\S]*\{%-?\s*endraw\b/.test(mask.unmask(value))

/** Replaces an address that contains an unknown tag: the sanitiser removes it, and the text of the link stays. */
export const unreadableAddress = 'unreadable:'

function inAddress(url: string, mask: TemplateMask, node: Nodes, file: VFile): string {
  let unknown = false
  const read = replaceTags(url, mask, ({ value }) => {
    const meaning = meaningInAddress(value)
    if (meaning !== null) return meaning
    unknown = true
    reportUnknown(file, node, value, true)
    return null
  })
  if (unknown) return unreadableAddress
  return read === url ? url : mask.unmask(read).replace(/^\/{2,}/, '/') || '/'
}

function inHtml(value: string, { mask, ...site }: Options, node: Nodes, file: VFile): string {
  let end = 0
  let quoted = false
  return mask.unmask(
    replaceTags(value, mask, (tag) => {
      const between = value.slice(end, tag.start)
      end = tag.end
      if (/["']/.test(between)) quoted = /=\s*["'][^"']*$/.test(between)
      const meaning = quoted ? asText(meaningInAddress(tag.value)) : meaningInText(tag.value, site)
      if (meaning === null) reportUnknown(file, node, tag.value)
      return meaning && html(meaning)
    }),
  )
}

const asText = (value: string | null): Meaning | null => (value === null ? null : { kind: 'text', value })

function inText(node: Text, { mask, ...site }: Options, file: VFile): PhrasingContent[] {
  const pieces: PhrasingContent[] = []
  const position = node.position
  const say = (value: string): void => {
    const last = pieces.at(-1)
    if (last?.type === 'text') last.value += value
    else if (value) pieces.push({ type: 'text', value, ...(position ? { position } : {}) })
  }
  const pointAt = pointsOf(node)
  let end = 0
  for (const tag of mask.tags(node.value)) {
    say(mask.unmask(node.value.slice(end, tag.start)))
    const meaning = meaningInText(tag.value, site)
    if (meaning === null) reportUnknown(file, pointAt(tag.start), tag.value)
    if (meaning === null) say(tag.value)
    else if (meaning.kind === 'text') say(meaning.value)
    else if (meaning.kind !== 'nothing')
      pieces.push({ ...(block(meaning) as PhrasingContent), ...(position ? { position } : {}) })
    end = tag.end
  }
  say(mask.unmask(node.value.slice(end)))
  return pieces
}

/** Replaces tags by their meaning; `null` leaves a tag as it is. */
function replaceTags(value: string, mask: TemplateMask, meaning: (tag: Tag) => string | null): string {
  let result = ''
  let end = 0
  for (const tag of mask.tags(value)) {
    result += value.slice(end, tag.start) + (meaning(tag) ?? value.slice(tag.start, tag.end))
    end = tag.end
  }
  return result + value.slice(end)
}

/**
 * Returns a function that converts an offset in a text node to a position in the body. On later lines, where the indentation is unknown,
 * the column is approximate. Call it in the order of the text.
 */
function pointsOf({ value, position }: Text): (index: number) => Point | undefined {
  if (!position) return () => undefined
  let { line, column } = position.start
  let lineStart = 0
  let lineEnd = value.indexOf('\n')
  return (index) => {
    while (lineEnd >= 0 && lineEnd < index) {
      lineStart = lineEnd + 1
      lineEnd = value.indexOf('\n', lineStart)
      line++
      column = 1
    }
    return { line, column: column + index - lineStart }
  }
}
