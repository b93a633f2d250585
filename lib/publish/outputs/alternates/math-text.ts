/** Formulas in text: MathML written as the equivalent TeX. The characters alone would read ½ as 12, and v² as v2. */
import type { Element, ElementContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'

/** @param math a `<math>` element, or a part of one */
export function mathText(math: Element): string {
  return partsOf(math).join('').trim()
}

const group = (text: string | undefined = '') => `{${text}}`
/** A base of several characters is grouped. */
const whole = (text: string | undefined = '') => ([...text].length > 1 ? group(text) : text)

/** What an element adds to its parts in order. */
const written: Readonly<Record<string, (parts: string[]) => string>> = {
  mfrac: ([above, below]) => `\\frac${group(above)}${group(below)}`,
  msqrt: (parts) => `\\sqrt${group(parts.join(''))}`,
  mroot: ([under, degree]) => `\\sqrt[${degree}]${group(under)}`,
  msup: ([base, above]) => `${whole(base)}^${group(above)}`,
  msub: ([base, below]) => `${whole(base)}_${group(below)}`,
  msubsup: ([base, below, above]) => `${whole(base)}_${group(below)}^${group(above)}`,
  mover: ([base, above]) => `${whole(base)}^${group(above)}`,
  munder: ([base, below]) => `${whole(base)}_${group(below)}`,
  munderover: ([base, below, above]) => `${whole(base)}_${group(below)}^${group(above)}`,
  mtr: (parts) => `${parts.join(' & ')} \\\\ `,
  mspace: () => ' ',
}

/** The TeX source that KaTeX adds for programs: a duplicate. */
const isAnnotation = ({ tagName }: Element) => tagName.startsWith('annotation')

function partsOf(element: Element): string[] {
  return element.children.filter((child): child is Element => isPart(child)).map(part)
}

const isPart = (child: ElementContent) => child.type === 'element' && !isAnnotation(child)

function part(element: Element): string {
  const parts = partsOf(element)
  const text = parts.length === 0 ? textOf(element).trim() : parts.join('')
  return written[element.tagName]?.(parts) ?? text
}
