/** Names on a page that style sheets can refer to: elements, classes, ids, custom properties. */
import { attribute, type Document, elements } from '../../html/index.ts'
import type { PageNames } from './selector-needs.ts'

export type PageStyles = PageNames & {
  /** Custom properties named by markup or scripts: `--accent`. */
  properties: ReadonlySet<string>
}

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

/** `data-…` attributes that scripts may set, by full name or by their `dataset` property. Any word of the script counts. */
const mentioned = (scripts: string): string[] =>
  (scripts.match(word) ?? []).map((name) =>
    name.startsWith('data-') ? name : `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
  )

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
  }
  for (const element of elements(document)) {
    names.elements.add(element.tagName.toLowerCase())
    for (const name of attribute(element, 'class')?.split(/\s+/) ?? []) names.classes.add(name)
    const id = attribute(element, 'id')
    if (id !== undefined) names.ids.add(id)
    for (const { name } of element.attrs) if (name.startsWith('data-')) names.data.add(name)
  }
  return { ...names, properties: new Set([...(html.match(property) ?? []), ...(script.match(property) ?? [])]) }
}
