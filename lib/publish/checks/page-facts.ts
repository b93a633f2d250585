/** What the checks need from a built page, parsed once, exactly as it will be served. */

import { attribute, type Document, type Element, elements, isWithin, parseHtml, textOf } from '../../html/index.ts'
import { bodyBytes } from '../page/body-bytes.ts'

/** Something that the page makes the browser load. */
export type Asset = { element: string; address: string }
export type PageFacts = {
  /** Its name in out/: `blog/x/index.html`. */
  file: string
  /** Bytes of HTML. */
  bytes: number
  /** Bytes of HTML outside the body of the post: head, style, header, footer. */
  frameBytes: number
  title: string
  description: string
  headings: number
  ids: string[]
  /** Addresses that the page links to, without duplicates. */
  links: string[]
  /** Without duplicates. */
  assets: Asset[]
  /** Addresses of the pictures in the body of the post. */
  bodyImages: string[]
  /** The canonical address that the page declares; empty if none. */
  canonical: string
  /** Its versions in other languages, itself included, as it declares them. Absent if there are none. */
  versions?: { language: string; address: string }[]
  noindex: boolean
  /** Inline code that the policy refuses, described. */
  inline: string[]
}

/** Attributes that load something, and the `<link>` relations that do. */
const loading: Readonly<Record<string, readonly string[]>> = {
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  script: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href', 'xlink:href'],
  use: ['href', 'xlink:href'],
}
const loadingRelations =
  /(^|\s)(stylesheet|icon|apple-touch-icon|mask-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)(\s|$)/i

/**
 * Parses a page.
 * @param html the page as served
 * @param known the parsed page, which may lack the text of its style sheet, and the size of its body, if the caller has them
 */
export function pageFacts(file: string, html: string, known?: { document: Document; bodyBytes: number }): PageFacts {
  const document = known?.document ?? parseHtml(html)
  const bytes = Buffer.byteLength(html)
  const facts: PageFacts = {
    file,
    bytes,
    frameBytes: bytes - (known?.bodyBytes ?? bodyBytes(document, html)),
    title: '',
    description: '',
    headings: 0,
    ids: [],
    links: [],
    assets: [],
    bodyImages: [],
    canonical: '',
    noindex: false,
    inline: [],
  }
  for (const element of elements(document)) readElement(element, facts)
  const assets = new Map(facts.assets.map((asset) => [`${asset.element} ${asset.address}`, asset]))
  return { ...facts, links: [...new Set(facts.links)], assets: [...assets.values()] }
}

function readElement(element: Element, facts: PageFacts): void {
  const { tagName } = element
  const id = attribute(element, 'id')
  if (id !== undefined) facts.ids.push(id)
  if (tagName === 'title' && element.parentNode?.nodeName === 'head') facts.title = textOf(element).trim()
  if (tagName === 'h1') facts.headings++
  if (tagName === 'meta') readMeta(element, facts)
  if (tagName === 'a' || tagName === 'area') addLink(attribute(element, 'href'), facts)
  if (tagName === 'form') addLink(attribute(element, 'action'), facts)
  if (tagName === 'link') readLink(element, facts)
  if (tagName === 'img' && isWithin(element, 'data-body')) facts.bodyImages.push(attribute(element, 'src') ?? '')
  for (const name of loading[tagName] ?? [])
    for (const address of addresses(name, attribute(element, name))) facts.assets.push({ element: tagName, address })
  facts.inline.push(...inlineCode(element))
}

function readMeta(element: Element, facts: PageFacts): void {
  const name = attribute(element, 'name') ?? attribute(element, 'property') ?? ''
  const content = attribute(element, 'content') ?? ''
  if (name === 'description') facts.description = content.trim()
  if (name === 'robots' && /\bnoindex\b/i.test(content)) facts.noindex = true
  if (/^(og|twitter):image$/.test(name)) facts.links.push(content)
}

function readLink(element: Element, facts: PageFacts): void {
  const address = attribute(element, 'href')
  const language = attribute(element, 'hreflang')
  if (language !== undefined && attribute(element, 'rel') === 'alternate' && address) {
    facts.versions ??= []
    facts.versions.push({ language, address })
  }
  if (attribute(element, 'rel') === 'canonical') facts.canonical = address ?? ''
  if (loadingRelations.test(attribute(element, 'rel') ?? '')) {
    if (address) facts.assets.push({ element: 'link', address })
    for (const each of addresses('srcset', attribute(element, 'imagesrcset')))
      facts.assets.push({ element: 'link', address: each })
  } else addLink(address, facts)
}

function addLink(address: string | undefined, facts: PageFacts): void {
  if (address !== undefined) facts.links.push(address)
}

/** The addresses in an attribute; a srcset has several, each followed by its width or density. */
function addresses(name: string, value: string | undefined): string[] {
  if (value === undefined) return []
  return name === 'srcset'
    ? value.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || [])
    : [value]
}

/** Inline code and style in the markup, which the page's policy refuses. */
function inlineCode(element: Element): string[] {
  const tag = `<${element.tagName}>`
  const found = element.attrs.flatMap(({ name, value }) => {
    if (name === 'style') return [`${tag} with a style attribute`]
    if (/^on[a-z]/.test(name)) return [`${tag} with an ${name} attribute`]
    return /^(href|src|action|formaction|data)$/.test(name) && /^\s*javascript:/i.test(value)
      ? [`${tag} with a javascript: address`]
      : []
  })
  const misplaced = element.tagName === 'style' && isWithin(element, 'data-body')
  return misplaced ? [...found, 'a <style> element in the body of a post'] : found
}
