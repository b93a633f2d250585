/** Which font files a page can ask for: a browser loads a file only for letters within its `unicode-range`. */
import type { AtRule, Container } from 'postcss'
import type { PageLetters } from './page-letters.ts'

export type FontFaces = {
  /** The faces that have a letter of the page, and a key for what was found. */
  shownBy: (page: PageLetters) => { faces: ReadonlySet<AtRule>; key: string }
}

/** Finds the `@font-face` rules of a style sheet. */
export function fontFaces(root: Container): FontFaces {
  const faces: { rule: AtRule; ranges: Range[]; isForCode: boolean }[] = []
  let written = ''
  const isForCode = codeFonts(root)
  root.walkAtRules('font-face', (rule) => {
    faces.push({ rule, ranges: rangesOf(descriptor(rule, 'unicode-range')), isForCode: isForCode(rule) })
  })
  root.walkDecls('content', ({ value }) => {
    written += value
  })
  const ofStyle = codesOf(written)
  return {
    shownBy({ letters, codeLetters }) {
      const ofText = [...letters, ...ofStyle]
      const all = [...ofText, ...codeLetters]
      const isShown = faces.map(
        ({ ranges, isForCode }) =>
          ranges.length === 0 || (isForCode ? all : ofText).some((letter) => isWithin(letter, ranges)),
      )
      const shown = faces.flatMap(({ rule }, index) => (isShown[index] ? [rule] : []))
      return { faces: new Set(shown), key: isShown.map(Number).join('') }
    },
  }
}

/**
 * @returns whether a face may be used for code blocks: not if `--font-text` or `--font-display` names its family, and no `--font-mono` does,
 *   directly or by another property
 */
function codeFonts(root: Container): (face: AtRule) => boolean {
  const code = new Set<string>()
  const text = new Set<string>()
  root.walkDecls(/^--font-(mono|text|display)$/, ({ prop, value }) => {
    for (const family of value.split(',')) (prop === '--font-mono' ? code : text).add(unquoted(family))
  })
  const isCodeKnown = ![...code].some((family) => family.startsWith('var('))
  return (face) => {
    const family = unquoted(descriptor(face, 'font-family') ?? '')
    return !(isCodeKnown && text.has(family)) || code.has(family)
  }
}

const unquoted = (family: string) => family.replaceAll(/["']/g, '').trim()

/** Whether a face is for italics. */
export const isItalic = (face: AtRule): boolean => /^(italic|oblique)/.test(descriptor(face, 'font-style') ?? '')

/** The value of a descriptor of a face. */
export function descriptor(face: AtRule, name: string): string | undefined {
  const found = face.nodes?.find((node) => node.type === 'decl' && node.prop === name)
  return found?.type === 'decl' ? found.value : undefined
}

type Range = { first: number; last: number }

/** `U+41-5A,U+1D??` as numbers; empty for a face without a range, which is for every letter. */
function rangesOf(value: string | undefined): Range[] {
  return (value?.split(',') ?? []).map((range) => {
    const [first = '', last = first] = range.trim().slice(2).split('-')
    return {
      first: Number.parseInt(first.replaceAll('?', '0'), 16),
      last: Number.parseInt(last.replaceAll('?', 'F'), 16),
    }
  })
}

const isWithin = (letter: number, ranges: readonly Range[]) =>
  ranges.some(({ first, last }) => letter >= first && letter <= last)

const codesOf = (text: string) => new Set([...text].map((letter) => letter.codePointAt(0) ?? 0))
