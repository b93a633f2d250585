/** Removes the buttons of Substack's pages from a text, and turns its other widgets into plain HTML. */
import type { Element, ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { z } from 'zod'
import { bareLink, classesOf, element, elementsNamed, hasClass } from '../../convert/tree.ts'

const buttons = new Set([
  'button-wrapper',
  'subscription-widget-wrap',
  'subscription-widget-wrap-editor',
  'captioned-button-wrap',
  'paywall-jump',
  'poll-embed',
  'community-chat',
  'directMessage',
])
const values = z.looseObject({
  url: z.string().optional(),
  src: z.string().optional(),
  gallery: z.looseObject({ images: z.array(z.looseObject({ src: z.string(), alt: z.string().nullish() })) }).optional(),
})

/**
 * Changes the tree in place.
 * @returns how many buttons were removed, and the HTML without them
 */
export function withoutWidgets(tree: Root, html: string): { removed: number; original: string } {
  let removed = 0
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !classesOf(node).some((name) => buttons.has(name))) return undefined
    removed++
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
  // The mark of a footnote is not part of the word before it.
  const original = (removed > 0 ? toHtml(tree) : html)
    .replace(/<a [^>]*class="footnote-anchor"/g, ' $&')
    .replace(/<a [^>]*class="footnote-number"[^>]*>\s*\d+\s*<\/a>/g, '')
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    if (node.tagName === 'img') node.properties.src = originalAddress(String(node.properties.src ?? ''))
    if (node.tagName === 'a' && hasClass(node, 'image-link'))
      node.properties.href = originalAddress(String(node.properties.href ?? ''))
    const made = plain(node)
    if (made) parent.children.splice(index, 1, ...made)
    return made ? [SKIP, index + made.length] : undefined
  })
  return { removed, original }
}

function plain(node: Element): ElementContent[] | undefined {
  const data = attributes(node)
  if (hasClass(node, 'image-gallery-embed') && data.gallery)
    return [
      element(
        'figure',
        { dataGallery: '' },
        ...data.gallery.images.map(({ src, alt }) => element('img', { src: originalAddress(src), alt: alt ?? '' })),
      ),
    ]
  if (hasClass(node, 'pullquote')) return [element('blockquote', { dataCallout: 'QUOTE' }, ...node.children)]
  if (
    (hasClass(node, 'tweet') || hasClass(node, 'instagram') || hasClass(node, 'embedded-post-wrap')) &&
    data.url &&
    textOf(node).trim() === ''
  )
    return [bareLink(data.url)]
  if (hasClass(node, 'native-audio-embed') && data.src) return [element('p', {}, element('audio', { src: data.src }))]
  const [number, reference] = [hasClass(node, 'footnote-anchor') ? textOf(node).trim() : '', hasClass(node, 'footnote')]
  if (/^\d+$/.test(number)) return [element('sup', { dataFootnote: number })]
  if (!reference) return undefined
  const [name] = elementsNamed(node, ['a']).filter((one) => hasClass(one, 'footnote-number'))
  const content = elementsNamed(node, ['div']).find((one) => hasClass(one, 'footnote-content'))
  return name && content
    ? [element('div', { dataFootnoteDefinition: textOf(name).trim() }, ...content.children)]
    : undefined
}

function attributes(node: Element): z.infer<typeof values> {
  try {
    return values.parse(JSON.parse(String(node.properties.dataAttrs ?? '{}')))
  } catch {
    return {}
  }
}

/** Pictures are served through a resizing host whose address ends in that of the file. */
function originalAddress(src: string): string {
  const [, address] =
    /^https:\/\/(?:substackcdn\.com|cdn\.substack\.com)\/image\/fetch\/[^/]*\/(https?%3A.*)$/i.exec(src) ?? []
  try {
    return address === undefined ? src : decodeURIComponent(address)
  } catch {
    return src
  }
}
