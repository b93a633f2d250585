/** Collects links, images and media files and leaves holes for them: what they lead to is known only after the cache. */
import { createHash } from 'node:crypto'
import type { Element, ElementContent, Parents, Root } from 'hast'
import type { VFile } from 'vfile'
import type { Hole, ImageReference, LinkReference } from '../../compile/body.ts'
import { found } from '../../compile/found.ts'

/** Where a node begins in the body; the body's start when the parser does not say. */
function place(node: Element): { line: number; column: number } {
  const start = node.position?.start
  return { line: start?.line ?? 1, column: start?.column ?? 1 }
}

const string = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const pixels = (value: unknown): number | undefined => Number.parseInt(String(value ?? ''), 10) || undefined

/**
 * Text that stands for a hole until the HTML is cut there. It holds a hash of the whole body, so no body can contain its own.
 */
const mark = (file: VFile, kind: string, index: number): string => `hole${bodyHash(file)}${kind}${index}e`

const hashes = new WeakMap<VFile, string>()

/** Computed once per body: a body may hold a link every few characters. */
function bodyHash(file: VFile): string {
  const hash = hashes.get(file) ?? createHash('sha256').update(String(file)).digest('hex').slice(0, 32)
  hashes.set(file, hash)
  return hash
}

/** Collects and, where `holes` is set, leaves a mark in place of each address and image; stands last. */
export function rehypeReferences({ holes }: { holes: boolean }) {
  return (tree: Root, file: VFile): void => collect(tree, { file, holes, insideLink: false })
}

type Context = { file: VFile; holes: boolean; insideLink: boolean }

function collect(parent: Parents, context: Context): void {
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
    collectAddresses(child, context)
    collect(child, child.tagName === 'a' ? { ...context, insideLink: true } : context)
  }
}

const isPicture = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'img'

/** Returns what is left in place of the image, or of the paragraph that it has to itself. */
function collectImage(node: Element, paragraph: Element | undefined, context: Context): ElementContent | undefined {
  const { file, holes, insideLink } = context
  const { images } = found(file)
  images.push({ ...imageReference(node, paragraph), ...(insideLink ? { insideLink } : {}) })
  return holes ? { type: 'text', value: mark(file, 'image', images.length - 1) } : undefined
}

function collectAddresses(node: Element, { file, holes }: Context): void {
  const { links, assets } = found(file)
  const { tagName, properties } = node
  if (tagName === 'a') {
    const href = string(properties.href)
    if (href === undefined || isOwnLink(node)) return
    links.push({ href, ...place(node) })
    if (holes) properties.href = mark(file, 'link', links.length - 1)
  } else if (['video', 'audio', 'source', 'track'].includes(tagName)) {
    for (const key of ['src', 'poster'] as const) {
      const href = string(properties[key])
      if (href === undefined) continue
      assets.push({ href, ...place(node) } satisfies LinkReference)
      if (holes) properties[key] = mark(file, 'asset', assets.length - 1)
    }
  }
}

/** Anchors of headings and the ways between a footnote and its reference lead where we made them lead; embeds stay as they are. */
function isOwnLink({ properties }: Element): boolean {
  const classes = Array.isArray(properties.className) ? properties.className : []
  return 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties || classes.includes('anchor')
}

/** A paragraph that holds one image and nothing else. */
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
export function cutAtHoles(html: string, file: VFile): (string | Hole)[] {
  const pieces = html.split(new RegExp(`hole${bodyHash(file)}(link|image|asset)(\\d+)e`))
  const parts: (string | Hole)[] = []
  for (let at = 0; at < pieces.length; at += 3) {
    if (pieces[at]) parts.push(pieces[at] ?? '')
    const index = Number(pieces[at + 2])
    const kind = pieces[at + 1]
    if (kind === 'link') parts.push({ link: index })
    else if (kind === 'image') parts.push({ image: index })
    else if (kind === 'asset') parts.push({ asset: index })
  }
  return parts
}
