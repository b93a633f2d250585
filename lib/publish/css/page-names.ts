/** Names on a page that style sheets can refer to: elements, classes, ids, custom properties. */
import { attribute, type Document, type Element, elements, isElement } from '../../html/index.ts'
import { type PageLetters, pageLetters } from './page-letters.ts'
import type { PageNames } from './selector-needs.ts'

export type PageStyles = PageNames &
  PageLetters & {
    /** Custom properties named by markup or scripts: `--accent`. */
    properties: ReadonlySet<string>
  }

/** Classes that the enhancement script gives only to what it adds for an element with an attribute: elsewhere they never appear. */
const addedFor: Readonly<Record<string, string>> = { enlarged: 'data-zoom', sidenote: 'data-footnote-ref' }

const property = /--[a-z][\w-]*/gi
const word = /-{0,2}[a-z][\w-]*/gi
/** Where a script creates elements, and where it sets classes. */
const created = /createElement(?:NS)?\(([^)]*)\)/g
const classed = /class(?:Name\s*=|List\.(?:add|toggle|replace)\()([^;)]*)/g
/** A script that writes markup may create any element or class that it names. (A clone of something on the page adds no new name.) */
const writesMarkup = /innerHTML|outerHTML|insertAdjacentHTML|setHTML|template/

/** Names that a script may add to a page. */
function broughtBy(script: string): { elements: string[]; classes: string[] } {
  const words = (text: string) => text.match(word) ?? []
  if (writesMarkup.test(script)) return { elements: words(script), classes: words(script) }
  const within = (pattern: RegExp) => [...script.matchAll(pattern)].flatMap(([, inner]) => words(inner ?? ''))
  return { elements: within(created), classes: within(classed) }
}

const dataAttribute = /data-[a-z][\w-]*/g
const dataProperty = /\bdataset\??\.([a-z]\w*)/gi

/**
 * `data-…` attributes that a script may set: by full name, or as `dataset.name`. Where it computes the name, any word counts. A script that
 * sets them through a variable that holds `dataset` is not understood; ours don't.
 */
function mentioned(script: string): string[] {
  const properties = script.matchAll(/dataset\s*\[/.test(script) ? /\b([a-z]\w*)/gi : dataProperty)
  const names = [...properties].map(([, name = '']) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`))
  // A script may set any value.
  return [...(script.match(dataAttribute) ?? []), ...names.map((name) => `data-${name}`)].flatMap((name) => [
    name,
    `${name}=*`,
  ])
}

/**
 * @param html the page's source, searched for custom properties
 * @param script the scripts that run on the page
 */
export function pageStyles(document: Document, html: string, script: string): PageStyles {
  const brought = broughtBy(script)
  const names = {
    elements: new Set(['html', 'head', 'body', ...brought.elements]),
    classes: new Set(brought.classes),
    ids: new Set<string>(),
    data: new Set(mentioned(script)),
    directions: new Set<string>(),
    languages: new Set<string>(),
    relations: new Set<string>(),
    within: new Set([...brought.elements.map((name) => `* ${name}`), ...brought.classes.map((name) => `${name} *`)]),
  }
  const attributes = new Set(elements(document).flatMap(({ attrs }) => attrs.map(({ name }) => name)))
  for (const [name, needed] of Object.entries(addedFor)) if (!attributes.has(needed)) names.classes.delete(name)
  const around = classesAround()
  /** Names already recorded for elements within the same classes. */
  const within = new Map<ReadonlySet<string>, Set<string>>()
  for (const element of elements(document)) {
    const tagName = element.tagName.toLowerCase()
    names.elements.add(tagName)
    const outer = around(element)
    const seen = within.get(outer) ?? new Set()
    if (!seen.has(tagName)) for (const name of outer) names.within.add(`${name} ${tagName}`)
    within.set(outer, seen.add(tagName))
    for (const name of attribute(element, 'class')?.split(/\s+/) ?? []) names.classes.add(name)
    const id = attribute(element, 'id')
    if (id !== undefined) names.ids.add(id)
    for (const { name, value } of element.attrs) {
      if (name.startsWith('data-')) names.data.add(name).add(`${name}=${value}`)
      if (name === 'dir') names.directions.add(value.toLowerCase())
      if (name === 'lang') names.languages.add(value.toLowerCase())
      if (name === 'rel') for (const word of value.split(/\s+/)) names.relations.add(word)
    }
  }
  return {
    ...names,
    ...pageLetters(document),
    properties: new Set([...(html.match(property) ?? []), ...(script.match(property) ?? [])]),
  }
}

const nothing: ReadonlySet<string> = new Set()

/** Reads the classes of all elements around an element. */
function classesAround(): (element: Element) => ReadonlySet<string> {
  const known = new Map<Element, ReadonlySet<string>>()
  const around = (element: Element): ReadonlySet<string> => {
    const parent = element.parentNode
    if (!parent || !isElement(parent)) return nothing
    const own = attribute(parent, 'class')?.split(/\s+/) ?? []
    const all = known.get(parent) ?? (own.length > 0 ? new Set([...around(parent), ...own]) : around(parent))
    known.set(parent, all)
    return all
  }
  return around
}
