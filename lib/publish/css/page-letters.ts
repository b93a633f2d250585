/** The letters that a page shows, and whether some are in italics: fonts for others need not be in its style. */
import { attribute, type Document, type Element, elements, isElement, isText, walk } from '../../html/index.ts'

export type PageLetters = {
  /** Code points of the text, of its capitals, and of attributes that are shown. */
  letters: ReadonlySet<number>
  /** Those of code blocks alone. */
  codeLetters: ReadonlySet<number>
  /** Whether an element is in italics unless a style says otherwise. */
  hasItalics: boolean
}

/** Elements in italics by the browser's own style (HTML, section 15.3). */
const italicElements = new Set(['address', 'cite', 'dfn', 'em', 'i', 'var'])
/** `data-…` attributes are shown by `content: attr()` and by scripts. */
const isShown = (name: string) =>
  name.startsWith('data-') || ['alt', 'label', 'placeholder', 'title', 'value'].includes(name)
const hidden = new Set(['script', 'style', 'template'])

/** Reads a page. */
export function pageLetters(document: Document): PageLetters {
  const all = elements(document)
  const code = all.filter(({ tagName }) => tagName === 'pre').flatMap(textsWithin)
  const inCode = new Set(code)
  const texts = walk(document).flatMap((node) => {
    if (isElement(node)) return node.attrs.flatMap(({ name, value }) => (isShown(name) ? [value] : []))
    const parent = node.parentNode
    const isHidden = parent && isElement(parent) && hidden.has(parent.tagName)
    return isText(node) && !isHidden && !inCode.has(node) ? [node.value] : []
  })
  return {
    letters: withCapitals([...texts, capitals(all)]),
    codeLetters: withCapitals(code.map(({ value }) => value)),
    hasItalics: all.some(({ tagName }) => italicElements.has(tagName)),
  }
}

const textsWithin = (element: Element) => walk(element).filter(isText)

const withCapitals = (texts: readonly string[]) =>
  codesOf([...codesOf(texts)].flatMap((code) => [String.fromCodePoint(code), capitalOf(code)]))

const capitalOf = (code: number) => String.fromCodePoint(code).toUpperCase()

/** A page has tens of thousands of letters, and a hundred different ones. */
function codesOf(texts: readonly string[]): Set<number> {
  const codes = new Set<number>()
  const seen = new Uint8Array(0x10000)
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at)
      if (seen[unit] === 1) continue
      const code = text.codePointAt(at) ?? 0
      codes.add(code)
      if (code > 0xffff) at++
      else seen[unit] = 1
    }
  return codes
}

/** In Turkish and Azerbaijani the capital of i has a dot. */
const capitals = (all: readonly Element[]) =>
  all.some((element) => /^(tr|az)\b/i.test(attribute(element, 'lang') ?? '')) ? 'İ' : ''
