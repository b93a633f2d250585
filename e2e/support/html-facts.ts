/** Facts about a page's HTML from an HTML parser, for tests without a browser. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'

export type HtmlFacts = {
  lang: string
  title: string
  description: string
  canonical: string
  /** `og:type`: `article` for a post. */
  kind: string
  /** `robots` says noindex. */
  noindex: boolean
  /** The page redirects. */
  refresh: boolean
  h1: number
  /** Every id, and named anchors. */
  ids: ReadonlySet<string>
  /** Addresses that a reader can follow. */
  links: string[]
  /** Addresses that the browser loads: pictures, styles, scripts, icons. */
  loads: string[]
}

type Element = DefaultTreeAdapterTypes.Element

/** Parses a page. */
export function htmlFacts(html: string): HtmlFacts {
  const elements = [...elementsOf(parse(html))]
  const named = (name: string) => elements.filter(({ tagName }) => tagName === name)
  const meta = (key: string) =>
    named('meta').flatMap((one) =>
      (attribute(one, 'name') ?? attribute(one, 'property')) === key ? (attribute(one, 'content') ?? []) : [],
    )[0] ?? ''
  const rel = (one: Element) => (attribute(one, 'rel') ?? '').split(/\s+/)
  const linked = named('link')
  const loaded = /^(stylesheet|icon|apple-touch-icon|preload|modulepreload|manifest)$/
  return {
    lang: named('html').map((one) => attribute(one, 'lang') ?? '')[0] ?? '',
    title: named('title').map(textOf)[0] ?? '',
    description: meta('description'),
    canonical:
      linked.filter((one) => rel(one).includes('canonical')).map((one) => attribute(one, 'href') ?? '')[0] ?? '',
    kind: meta('og:type'),
    noindex: meta('robots').includes('noindex'),
    refresh: named('meta').some((one) => attribute(one, 'http-equiv')?.toLowerCase() === 'refresh'),
    h1: named('h1').length,
    ids: new Set(
      elements.flatMap((one) =>
        [attribute(one, 'id') ?? [], one.tagName === 'a' ? (attribute(one, 'name') ?? []) : []].flat(),
      ),
    ),
    links: [...named('a'), ...named('area')].flatMap((one) => attribute(one, 'href') ?? []),
    loads: [
      ...linked
        .filter((one) => rel(one).some((word) => loaded.test(word)))
        .flatMap((one) => attribute(one, 'href') ?? []),
      ...elements.filter(({ tagName }) => tagName !== 'iframe').flatMap((one) => attribute(one, 'src') ?? []),
      ...elements.flatMap((one) => attribute(one, 'poster') ?? []),
      ...elements.flatMap((one) =>
        (attribute(one, 'srcset') ?? '').split(',').flatMap((part) => part.trim().split(/\s+/)[0] || []),
      ),
    ],
  }
}

const attribute = (element: Element, name: string) => element.attrs.find((one) => one.name === name)?.value

const textOf = (element: Element) => element.childNodes.map((child) => ('value' in child ? child.value : '')).join('')

/** All elements in document order; the content of a `<template>` is not part of the page. */
function* elementsOf(node: DefaultTreeAdapterTypes.ParentNode): Generator<Element> {
  for (const child of node.childNodes) {
    if (!('tagName' in child)) continue
    yield child
    yield* elementsOf(child)
  }
}
