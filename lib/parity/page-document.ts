/** Reads a page of a static site: its title, body, authors, terms and date, from the marks that most systems leave. */
import {
  applyEdits,
  attribute,
  cut,
  type Document,
  type Element,
  elements,
  parseHtml,
  rangeOf,
  textOf,
} from '../html/index.ts'
import type { ParityDocument } from './document.ts'
import { linkedDataOf } from './linked-data.ts'

/** Selectors of the text alone, in order of preference. */
const bodies: readonly ((element: Element) => boolean)[] = [
  (element) => attribute(element, 'data-body') !== undefined,
  (element) => (attribute(element, 'itemprop') ?? '').split(' ').includes('articleBody'),
  classed('e-content', 'entry-content', 'post-content', 'post-body', 'article-content', 'post__content', 'gh-content'),
]
/** Selectors of everything about a document. */
const wholes: readonly ((element: Element) => boolean)[] = [
  ({ tagName }) => tagName === 'article',
  (element) => element.tagName === 'main' || attribute(element, 'role') === 'main',
  ({ tagName }) => tagName === 'body',
]
/** Navigation and the like within a page. Inside the text, asides and footers belong to it. */
const furniture: ReadonlySet<string> = new Set(['nav', 'form', 'button', 'dialog', 'script', 'style'])
const aroundTexts: ReadonlySet<string> = new Set([...furniture, 'aside', 'footer', 'header'])

/** Above this share of words in links, a page is a list of other pages. */
const listShare = 0.6

export type Page = ParityDocument & { isList: boolean }

/** @param name path of the file; @param address its decoded address */
export function pageDocument(text: string, name: string, address: string): Page {
  const document = parseHtml(text)
  const all = elements(document)
  const data = linkedDataOf(all)
  const body = firstOf(all, bodies)
  const whole = firstOf(all, wholes)
  const region = body ?? whole
  const page = whole ? kept(text, whole, furniture) : ''
  return {
    name,
    title: data.title ?? headline(document, all),
    address,
    html: region ? kept(text, region, body ? furniture : aroundTexts) : text,
    page,
    authors: unique([...data.authors, ...named(all, 'name', 'author'), ...relations(all, 'author')]),
    terms: unique([...data.terms, ...named(all, 'property', 'article:tag'), ...relations(all, 'tag')]),
    date: day(data.date ?? named(all, 'property', 'article:published_time')[0] ?? time(all)),
    isList: isList(all, whole, data.isArticle),
  }
}

function isList(all: readonly Element[], whole: Element | undefined, isArticle: boolean): boolean {
  if (isArticle || !whole) return false
  if (all.filter(({ tagName }) => tagName === 'article').length > 1) return true
  const length = (element: Element) => textOf(element).replace(/\s+/g, ' ').length
  const links = elements(whole).filter(({ tagName }) => tagName === 'a')
  return links.reduce((sum, link) => sum + length(link), 0) > listShare * length(whole)
}

function firstOf(all: readonly Element[], rules: readonly ((element: Element) => boolean)[]): Element | undefined {
  for (const rule of rules) {
    const found = all.find(rule)
    if (found) return found
  }
  return undefined
}

function classed(...names: string[]) {
  return (element: Element) => (attribute(element, 'class') ?? '').split(/\s+/).some((name) => names.includes(name))
}

/** The HTML of an element without some of its descendants. */
function kept(text: string, whole: Element, without: ReadonlySet<string>): string {
  const { start, end } = sourceRange(whole, text)
  let last = start
  const cuts = elements(whole).flatMap((element) => {
    if (!without.has(element.tagName) || !element.sourceCodeLocation) return []
    const range = rangeOf(element)
    if (range.start < last) return []
    last = range.end
    return [cut({ start: range.start - start, end: Math.min(range.end, end) - start })]
  })
  return applyEdits(text.slice(start, end), cuts)
}

/** `<body>` may be left out in the source. */
const sourceRange = (element: Element, text: string) =>
  element.sourceCodeLocation ? rangeOf(element) : { start: 0, end: text.length }

function headline(document: Document, all: readonly Element[]): string {
  const first = (tagName: string) => all.find((element) => element.tagName === tagName)
  const heading = first('h1')
  const title = heading
    ? textOf(heading)
    : (named(all, 'property', 'og:title')[0] ?? textOf(first('title') ?? document))
  return title.replace(/\s+/g, ' ').trim()
}

/** `content` of the meta elements with a name. */
const named = (all: readonly Element[], key: 'name' | 'property', name: string): string[] =>
  all.flatMap((element) =>
    element.tagName === 'meta' && attribute(element, key) === name ? (attribute(element, 'content') ?? []) : [],
  )

/** Texts of the links with a relation. */
const relations = (all: readonly Element[], relation: string): string[] =>
  all.flatMap((element) =>
    element.tagName === 'a' && (attribute(element, 'rel') ?? '').split(' ').includes(relation)
      ? textOf(element).replace(/\s+/g, ' ').trim() || []
      : [],
  )

const time = (all: readonly Element[]): string | undefined => {
  const found = all.find((element) => element.tagName === 'time' && attribute(element, 'datetime') !== undefined)
  return found && attribute(found, 'datetime')
}

const day = (date: string | undefined): string | null => /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0] ?? null

const unique = (names: readonly string[]): string[] => [...new Set(names)]
