/**
 * Links and embeds of Obsidian: `[[page]]`, `[[page#heading|words]]`, `![[picture.png|300]]`. What a name means is known only when all
 * documents are, so a link gets the address `wiki:page#heading`, which is resolved when the body is filled in.
 * Source: help.obsidian.md/links, help.obsidian.md/embeds.
 */
import type { Image, Link, PhrasingContent, Root, Text } from 'mdast'
import { SKIP, visit } from '../../tree/visit.ts'

/** Names have no characters that file names of Obsidian cannot have. With blanks inside the brackets it is shell syntax: [[ -f x ]]. */
const wikiLink =
  /(!?)(?<![\p{L}\p{N}\]\\])\[\[(?!_?toc_?\]\])([^[\]|\n\s\\:*"<>?;=$][^[\]|\n\\:*"<>?;=$]*)?(?:\|([^[\]\n]*))?\]\]/giu

const pictures = /\.(?:avif|bmp|gif|jpe?g|png|svg|webp)$/i
/** `300` or `300x200`. */
const size = /^(\d+)(?:x(\d+))?$/
/** Elements of authors' HTML that show text as typed. */
const opensCode = /^<(?:code|kbd|pre|samp)\b/i
/** The name that Obsidian gives a block, at its end: ` ^37066d`. */
const blockName = /\s\^(?=[a-z]*\d)(?=\d*[a-z])[\da-z]{6}$/

export function remarkWikiLinks() {
  return (tree: Root): void => {
    visit(tree, 'text', (node, index, parent) => {
      if (!parent || index === undefined || !/\[\[|\^/.test(node.value)) return SKIP
      const before = parent.children[index - 1]
      if (before?.type === 'html' && opensCode.test(before.value)) return SKIP
      const isLast = index === parent.children.length - 1
      if (isLast && parent.type === 'paragraph') node.value = node.value.replace(blockName, '')
      if (parent.type === 'link' || parent.type === 'linkReference') return SKIP
      const pieces = split(node)
      parent.children.splice(index, 1, ...(pieces as never[]))
      return [SKIP, index + pieces.length]
    })
  }
}

function split(node: Text): PhrasingContent[] {
  const { value, position } = node
  const placed = position ? { position } : {}
  const text = (words: string): Text => ({ type: 'text', value: words, ...placed })
  const pieces: PhrasingContent[] = []
  let end = 0
  for (const match of value.matchAll(wikiLink)) {
    const [typed, embeds, target = '', label] = match
    if (target.trim() === '' || target.trim() !== target) continue
    if (match.index > end) pieces.push(text(value.slice(end, match.index)))
    pieces.push({ ...(embeds && pictures.test(target) ? image(target, label) : link(target, label, text)), ...placed })
    end = match.index + typed.length
  }
  if (pieces.length === 0) return [node]
  return end < value.length ? [...pieces, text(value.slice(end))] : pieces
}

/** An embedded note is a link to it: its text has a page, and would be found twice. */
function link(target: string, label: string | undefined, text: (words: string) => Text): Link {
  const [name = '', ...headings] = target.split('#')
  // `#^37066d` is a block, which has no address here.
  const heading = headings.filter((part) => !part.startsWith('^')).at(-1)
  const words = label?.trim() || [name, ...headings.filter((part) => !part.startsWith('^'))].filter(Boolean).join(' > ')
  const fragment = heading === undefined ? '' : `#${encodeURIComponent(heading.trim())}`
  const url = `wiki:${encodeURIComponent(name.trim())}${fragment}`
  return { type: 'link', url, children: [text(words || target)] }
}

/** After the name come words, a size, or both. */
function image(target: string, label = ''): Image {
  const parts = label.split('|').map((part) => part.trim())
  const [, width, height] = size.exec(parts.at(-1) ?? '') ?? []
  const alt = (width === undefined ? parts : parts.slice(0, -1)).join(' ').trim()
  const properties = { ...(width && { width }), ...(height && { height }) }
  const url = `wiki:${target.split('/').map(encodeURIComponent).join('/')}`
  return { type: 'image', url, alt, data: { hProperties: properties } }
}
