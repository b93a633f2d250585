/** Inline elements of HTML without a Markdown syntax, written as tags, which Markdown allows. */
import { html } from './escape.ts'

/** The elements, each with the attributes that work without a style sheet. */
const attributesOf: Readonly<Record<string, readonly string[]>> = {
  abbr: ['title'],
  bdi: ['dir'],
  bdo: ['dir'],
  cite: [],
  dfn: ['title'],
  ins: ['dateTime'],
  kbd: [],
  mark: [],
  q: [],
  rp: [],
  rt: [],
  ruby: [],
  samp: [],
  small: [],
  sub: [],
  sup: [],
  time: ['dateTime'],
  u: [],
  var: [],
}

export const inlineTags: readonly string[] = Object.keys(attributesOf)

/** The start tag and the end tag of one of these elements. */
export function tagsOf(tagName: string, properties: Readonly<Record<string, unknown>>): { start: string; end: string } {
  const attributes = (attributesOf[tagName] ?? []).map((name) => attribute(name.toLowerCase(), properties[name]))
  return { start: `<${tagName}${attributes.join('')}>`, end: `</${tagName}>` }
}

/** One attribute of a start tag; empty if the element lacks it. */
export const attribute = (name: string, value: unknown): string =>
  value === undefined || value === null || value === false
    ? ''
    : value === true
      ? ` ${name}`
      : ` ${name}=${html`"${String(value)}"`}`
