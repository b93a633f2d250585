/** The names a page uses, as far as style sheets ask for them: elements, classes, ids, custom properties. */
import { attribute, type Document, elements } from '../html.ts'
import type { PageNames } from './selector-needs.ts'

export type PageStyles = PageNames & {
  /** Custom properties that markup or script name: `--accent`. */
  properties: ReadonlySet<string>
}

const word = /-{0,2}[a-z][\w-]*/gi
const property = /--[a-z][\w-]*/gi

/**
 * @param html the page's source, searched for custom properties
 * @param script the text of the enhancement script: each word of it may become an element or a class when it runs
 */
export function pageStyles(document: Document, html: string, script: string): PageStyles {
  const words = script.match(word) ?? []
  const names = {
    elements: new Set(['html', 'head', 'body', ...words]),
    classes: new Set(words),
    ids: new Set<string>(),
  }
  for (const element of elements(document)) {
    names.elements.add(element.tagName.toLowerCase())
    for (const name of attribute(element, 'class')?.split(/\s+/) ?? []) names.classes.add(name)
    const id = attribute(element, 'id')
    if (id !== undefined) names.ids.add(id)
  }
  return { ...names, properties: new Set([...(html.match(property) ?? []), ...(script.match(property) ?? [])]) }
}
