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
  'community-chat',
  'directMessage',
])
/** Addresses that only Substack answers. */
const ownAction =
  /%%|\/(?:subscribe|comments|survey|chat|refer|gift)\b|[?&]action=|[?&]gift=true|utm_(?:source|content)=share/

const words = z.string().nullish()
const values = z.looseObject({
  url: words,
  src: words,
  text: words,
  videoId: words,
  title: words,
  publication_name: words,
  truncated_body_text: words,
  cover_image: words,
  full_text: words,
  name: words,
  persistentExpression: words,
  photos: z.array(z.unknown()).nullish(),
  gallery: z
    .looseObject({
      images: z.array(z.looseObject({ src: z.string(), alt: words })),
      caption: words,
      alt: words,
    })
    .nullish(),
})
type Values = z.infer<typeof values>

/**
 * Changes the tree in place.
 * @returns how many buttons were removed, the HTML without them, and the names of other things that were left out
 */
export function withoutWidgets(tree: Root, html: string): { removed: number; original: string; lost: string[] } {
  const lost: string[] = []
  let removed = 0
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !classesOf(node).some((name) => buttons.has(name))) return undefined
    if (hasClass(node, 'button-wrapper') && leadsElsewhere(node)) return SKIP
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
    const made = plain(node, lost)
    if (made) parent.children.splice(index, 1, ...made)
    return made ? [SKIP, index + made.length] : undefined
  })
  return { removed, original, lost }
}

/** A button of the author's own. */
function leadsElsewhere(node: Element): boolean {
  const href = elementsNamed(node, ['a'])[0]?.properties.href ?? attributes(node).url
  return typeof href === 'string' && /^https?:\/\//.test(href) && !ownAction.test(href)
}

const paragraph = (text: string | null | undefined): ElementContent[] =>
  text ? [element('p', {}, { type: 'text', value: text })] : []
const linked = (url: string, label: string | null | undefined): ElementContent =>
  element('p', {}, element('a', { href: url }, { type: 'text', value: label || url }))

/** Widgets that a script fills from the values of an attribute, by the beginning of their class. */
const filled: readonly [name: string, made: (data: Values, lost: string[]) => ElementContent[] | undefined][] = [
  ['youtube-wrap', ({ videoId }) => (videoId ? [bareLink(`https://www.youtube.com/watch?v=${videoId}`)] : undefined)],
  ['vimeo-wrap', ({ videoId }) => (videoId ? [bareLink(`https://vimeo.com/${videoId}`)] : undefined)],
  [
    'latex-rendered',
    ({ persistentExpression: tex }) =>
      tex ? [element('pre', { dataLanguage: 'math' }, element('code', {}, { type: 'text', value: tex }))] : undefined,
  ],
  ['tweet', quoted],
  ['twitter', quoted],
  [
    'embedded-post',
    ({ url, title, truncated_body_text, publication_name, cover_image }, lost) => {
      if (cover_image) lost.push('a picture of a linked post')
      return url ? [linked(url, title), ...paragraph(truncated_body_text), ...paragraph(publication_name)] : undefined
    },
  ],
]

function quoted({ url, full_text, name, photos }: Values, lost: string[]): ElementContent[] | undefined {
  if (!url) return undefined
  if (photos && photos.length > 0) lost.push('a picture of a post elsewhere')
  return full_text
    ? [element('blockquote', {}, ...paragraph(full_text), ...paragraph(name && `— ${name}`)), bareLink(url)]
    : [bareLink(url)]
}

function plain(node: Element, lost: string[]): ElementContent[] | undefined {
  const data = attributes(node)
  const isEmpty = textOf(node).trim() === '' && elementsNamed(node, ['img', 'iframe', 'audio', 'video']).length === 0
  if (isEmpty && node.properties.dataAttrs !== undefined) {
    const name = classesOf(node).join(' ')
    const made = filled.find(([start]) => name.startsWith(start))?.[1](data, lost)
    if (made) return made
  }
  if (hasClass(node, 'image-gallery-embed') && data.gallery)
    return [
      element(
        'figure',
        { dataGallery: '' },
        ...data.gallery.images.map(({ src, alt }) =>
          element('img', { src: originalAddress(src), alt: alt || data.gallery?.alt || '' }),
        ),
        ...(data.gallery.caption ? [element('figcaption', {}, { type: 'text', value: data.gallery.caption })] : []),
      ),
    ]
  if (hasClass(node, 'pullquote')) return [element('blockquote', { dataCallout: 'QUOTE' }, ...node.children)]
  if (hasClass(node, 'native-audio-embed') && data.src) return [element('p', {}, element('audio', { src: data.src }))]
  if (isEmpty && node.properties.dataAttrs !== undefined && node.tagName === 'div') {
    if (data.url) return [bareLink(data.url)]
    lost.push(`a widget ${classesOf(node)[0] ?? 'without a name'}`)
    return undefined
  }
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
