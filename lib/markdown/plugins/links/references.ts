/** Collects links, images and media files and leaves slots for them: what they point to is known only after the body is cached. */
import { createHash } from 'node:crypto'
import type { Element, ElementContent, Parents, Root } from 'hast'
import type { VFile } from 'vfile'
import type { ImageReference, LinkReference, Slot } from '../../compile/body.ts'
import { bodyMetadata } from '../../compile/body-metadata.ts'

/** The position of a node in the body; the start of the body when the parser gives none. */
function place(node: Element): { line: number; column: number } {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}

const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const pixels = (value: unknown): number | undefined => Number.parseInt(String(value ?? ''), 10) || undefined

/** The mark of a slot, at which the HTML is cut later. It contains a hash of the whole body, so that no body can contain its own marks. */
const mark = (file: VFile, kind: string, index: number): string => `slot${bodyHash(file)}${kind}${index}e`

const hashes = new WeakMap<VFile, string>()

/** Computed once per body, since a body may contain a link every few characters. */
function bodyHash(file: VFile): string {
  const hash = hashes.get(file) ?? createHash('sha256').update(String(file)).digest('hex').slice(0, 32)
  hashes.set(file, hash)
  return hash
}

/** Collects references and, if `slots` is set, leaves a mark in place of each address and image; runs last. */
export function rehypeReferences({ slots }: { slots: boolean }) {
  return (tree: Root, file: VFile): void => collect(tree, { file, slots, insideLink: false })
}

type Context = { file: VFile; slots: boolean; insideLink: boolean }

function collect(parent: Parents, context: Context): void {
  const media = new Map<object, number>()
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') {
      if ('children' in child) collect(child, context)
      continue
    }
    const picture = isStandalone(child) ? child.children.find(isPicture) : isPicture(child) ? child : undefined
    if (picture) {
      const text = collectImage(picture, picture === child ? undefined : child, context)
      if (text) parent.children[index] = text
      continue
    }
    const before = bodyMetadata(context.file).assets.length
    collectAddresses(child, context)
    collect(child, child.tagName === 'a' ? { ...context, insideLink: true } : context)
    if (context.slots && isMedia(child)) media.set(child, collectMedia(child, parent, before, context.file))
  }
  if (media.size > 0)
    parent.children = parent.children.flatMap((child) => {
      const index = media.get(child)
      return index === undefined
        ? [child]
        : [edge(context.file, 'opens', index), child, edge(context.file, 'closes', index)]
    }) as typeof parent.children
}

const isMedia = ({ tagName }: Element) => ['video', 'audio', 'source', 'track'].includes(tagName)

const edge = (file: VFile, kind: string, index: number) => ({ type: 'text' as const, value: mark(file, kind, index) })

/**
 * Notes which files an element needs.
 * @param before how many files the body referred to before it
 */
function collectMedia(
  { tagName, properties, children }: Element,
  parent: Parents,
  before: number,
  file: VFile,
): number {
  const { assets, media } = bodyMetadata(file)
  const own = [properties.src, ...children.map((child) => sourceOf(child))].flatMap((src) => string(src) ?? [])
  const needed = assets.flatMap((_, index) =>
    index >= before && own.includes(mark(file, 'asset', index)) ? [index] : [],
  )
  const isRecording = tagName === 'video' || tagName === 'audio'
  media.push({
    assets: needed,
    words: isRecording ? (string(properties.title) ?? string(properties.ariaLabel) ?? '') : null,
    isBlock: !('tagName' in parent) || !['p', 'a', 'span', 'figcaption'].includes(parent.tagName),
  })
  return media.length - 1
}

const sourceOf = (node: ElementContent) =>
  node.type === 'element' && node.tagName === 'source' ? node.properties.src : undefined

const isPicture = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'img'

/** Returns what replaces the image, or the paragraph that contains only the image. */
function collectImage(node: Element, paragraph: Element | undefined, context: Context): ElementContent | undefined {
  const { file, slots, insideLink } = context
  const { images } = bodyMetadata(file)
  images.push({ ...imageReference(node, paragraph), ...(insideLink ? { insideLink } : {}) })
  return slots ? { type: 'text', value: mark(file, 'image', images.length - 1) } : undefined
}

function collectAddresses(node: Element, { file, slots }: Context): void {
  const { links, assets } = bodyMetadata(file)
  const { tagName, properties } = node
  if (tagName === 'a') {
    const href = string(properties.href)
    if (href === undefined || isOwnLink(node)) return
    links.push({ href, ...place(node) })
    if (slots) properties.href = mark(file, href.startsWith('wiki:') ? 'wiki' : 'link', links.length - 1)
  } else if (isMedia(node)) {
    for (const key of ['src', 'poster'] as const) {
      const href = string(properties[key])
      if (href === undefined) continue
      assets.push({ href, ...place(node) } satisfies LinkReference)
      if (slots) properties[key] = mark(file, key === 'src' ? 'asset' : 'poster', assets.length - 1)
    }
  }
}

/** Heading anchors and footnote links were made by the pipeline itself, and embeds keep their address. */
function isOwnLink({ properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : []
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || classes.includes('anchor')
}

/** Whether a paragraph contains one image and nothing else. */
export function isStandalone({ tagName, children }: Element): boolean {
  if (tagName !== 'p') return false
  let solid = 0
  for (const child of children) if ((child.type !== 'text' || child.value.trim() !== '') && ++solid > 1) return false
  return solid === 1
}

function imageReference(node: Element, paragraph: Element | undefined): ImageReference {
  const { src, alt, title, width, height, className } = node.properties
  const classes = [className, paragraph?.properties.className].flat()
  return {
    src: string(src) ?? '',
    alt: string(alt) ?? null,
    ...(string(title) ? { title: string(title) } : {}),
    ...(pixels(width) ? { width: pixels(width) } : {}),
    ...(pixels(height) ? { height: pixels(height) } : {}),
    ...(classes.includes('wide') ? { wide: true } : {}),
    standalone: paragraph !== undefined,
    ...place(node),
  }
}

/** Cuts HTML at the marks that `rehypeReferences` left in it. */
export function cutIntoSlots(html: string, file: VFile): (string | Slot)[] {
  const slot = `slot${bodyHash(file)}`
  // A link without a target has no `href` at all, and a recording without the picture no `poster`.
  const marked = html.replace(new RegExp(` (?:href|poster)="(${slot}(?:wiki|poster)\\d+e)"`, 'g'), '$1')
  const pieces = marked.split(new RegExp(`${slot}(link|wiki|image|asset|poster|opens|closes)(\\d+)e`))
  const parts: (string | Slot)[] = []
  for (let at = 0; at < pieces.length; at += 3) {
    if (pieces[at]) parts.push(pieces[at] ?? '')
    const index = Number(pieces[at + 2])
    const kind = pieces[at + 1]
    if (kind === 'link') parts.push({ link: index })
    else if (kind === 'wiki') parts.push({ wiki: index })
    else if (kind === 'image') parts.push({ image: index })
    else if (kind === 'asset') parts.push({ asset: index })
    else if (kind === 'poster') parts.push({ poster: index })
    else if (kind === 'opens') parts.push({ opens: index })
    else if (kind === 'closes') parts.push({ closes: index })
  }
  return parts
}
