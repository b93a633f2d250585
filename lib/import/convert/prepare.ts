/** Prepares the HTML of an old body: removes what is for programs, mends pictures that a script would load, and resolves addresses. */
import type { Element, ElementContent, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { keepAnchors } from './anchors.ts'
import { moveBlanksOut } from './blanks.ts'
import { liftBlocks } from './lift-blocks.ts'
import { bareLink, classesOf, elementsNamed, isElement, text } from './tree.ts'

export type Addresses = {
  /** The address for a link of the old body; undefined to leave only its text. */
  link: (href: string) => string | undefined
  image: (src: string) => string
  /** Sound, film and downloads. */
  file: (src: string) => string
}

const unwrapped: ReadonlySet<string> = new Set([
  ...[
    'span',
    'font',
    'center',
    'big',
    'blink',
    'marquee',
    'nobr',
    'form',
    'fieldset',
    'label',
    'button',
    'noscript',
    'picture',
  ],
  ...['article', 'section', 'header', 'footer', 'main', 'nav', 'hgroup', 'map'],
])
const removed: ReadonlySet<string> = new Set([
  ...[
    'script',
    'style',
    'template',
    'link',
    'meta',
    'title',
    'base',
    'input',
    'select',
    'textarea',
    'svg',
    'canvas',
    'applet',
    'area',
  ],
])
const renamed: Readonly<Record<string, string>> = {
  acronym: 'abbr',
  tt: 'code',
  strike: 's',
  dir: 'ul',
  listing: 'pre',
  xmp: 'pre',
}

const pictureFile = /\.(?:jpe?g|png|gif|webp|avif|bmp|svg)(?:[?#].*)?$/i
const lazySources = ['dataLazySrc', 'dataSrc', 'dataOrigFile', 'dataOriginal', 'dataLargeFile']

/**
 * Changes the tree in place.
 * @returns what was removed, by name: `script`, `form`
 */
export function prepare(tree: Root, addresses: Addresses): string[] {
  const lost: string[] = []
  tidy(tree, lost)
  liftBlocks(tree)
  moveBlanksOut(tree)
  keepAnchors(tree)
  for (const node of elementsNamed(tree, ['a', 'img', 'video', 'audio', 'source', 'track'])) resolve(node, addresses)
  for (const node of elementsNamed(tree, ['video', 'audio'])) linkRemote(node)
  return lost
}

function tidy(tree: Root, lost: string[]): void {
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined) return undefined
    node.tagName = renamed[node.tagName] ?? node.tagName
    if (node.tagName === 'form') lost.push('form')
    if (removed.has(node.tagName)) {
      if (['script', 'svg', 'applet', 'canvas'].includes(node.tagName)) lost.push(node.tagName)
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (node.tagName === 'noscript' && elementsNamed(node, ['img']).length > 0 && hasPictureBefore(parent, index)) {
      parent.children.splice(index, 1)
      return [SKIP, index]
    }
    if (unwrapped.has(node.tagName) && node.properties.dataFootnote === undefined) {
      parent.children.splice(index, 1, ...node.children)
      return [SKIP, index]
    }
    const mended = node.tagName === 'img' ? picture(node) : node.tagName === 'a' ? enlarged(node) : flash(node)
    if (mended) parent.children[index] = mended
    return undefined
  })
}

/** On the old page, a script replaces the preceding picture by the one in `<noscript>`. */
const hasPictureBefore = (parent: Parents, index: number) =>
  parent.children.slice(Math.max(0, index - 2), index).some((child) => isElement(child, 'img'))

/** The address that a script would set; an emoji that was drawn as a picture is a character again. */
function picture(node: Element): ElementContent | undefined {
  const { src, alt } = node.properties
  if (classesOf(node).some((name) => name === 'wp-smiley' || name === 'emoji')) return text(String(alt ?? ''))
  const lazy = lazySources.map((name) => node.properties[name]).find((value) => typeof value === 'string')
  if ((typeof src !== 'string' || src === '' || src.startsWith('data:')) && typeof lazy === 'string')
    node.properties.src = lazy
  return undefined
}

/** A link from a picture to its larger version: the site enlarges pictures itself. */
function enlarged(node: Element): Element | undefined {
  const { href } = node.properties
  const [image, ...others] = elementsNamed(node, ['img'])
  if (!image || others.length > 0 || textOf(node).trim() !== '' || typeof href !== 'string' || !pictureFile.test(href))
    return undefined
  return { ...image, properties: { ...image.properties, src: href } }
}

/** Players from before `<video>`: only the address of the film is kept. */
function flash(node: Element): Element | undefined {
  if (node.tagName !== 'object' && node.tagName !== 'embed') return undefined
  const [embed] = elementsNamed(node, ['embed', 'iframe'])
  const movie = elementsNamed(node, ['param']).find(({ properties: { name } }) => name === 'movie' || name === 'src')
  const address = [node.properties.data, node.properties.src, embed?.properties.src, movie?.properties.value].find(
    (value) => typeof value === 'string' && /^(?:https?:)?\/\//.test(value),
  )
  return typeof address === 'string' ? bareLink(address.replace(/^\/\//, 'https://')) : undefined
}

const isRemote = (address: unknown): address is string =>
  typeof address === 'string' && /^(?:https?:)?\/\//i.test(address)

/** A page loads nothing from other hosts, so a film or recording without a copy here becomes a link to it. */
function linkRemote(node: Element): void {
  if (isRemote(node.properties.poster)) delete node.properties.poster
  const sources = [node.properties.src, ...elementsNamed(node, ['source']).map(({ properties }) => properties.src)]
  const [remote] = sources.filter(isRemote)
  if (remote === undefined) return
  node.tagName = 'a'
  node.properties = { href: remote.replace(/^\/\//, 'https://') }
  node.children = [text(remote)]
}

function resolve(node: Element, { link, image, file }: Addresses): void {
  const { href, src, poster } = node.properties
  if (node.tagName === 'a') {
    if (typeof href !== 'string') return
    const to = link(href.trim())
    // A link whose text is its address gets the new one as text.
    const [shown] = node.children
    if (
      to !== undefined &&
      shown?.type === 'text' &&
      node.children.length === 1 &&
      shown.value.trim() === href.trim() &&
      !to.startsWith('/')
    )
      shown.value = to
    node.properties.href = to
  } else if (typeof src === 'string')
    node.properties.src = node.tagName === 'img' ? image(src.trim()) : file(src.trim())
  if (typeof poster === 'string') node.properties.poster = image(poster.trim())
}
