/** Filters CSS inside a drawing: keeps style sheets and values that load nothing from outside it. */
import { type FontFaceRule, transform, transformStyleAttribute } from 'lightningcss'

/** A font embedded in the drawing, as drawing programs write it. */
const fontData = String.raw`data:(?:font|application\/(?:x-)?font)[-\w/.+]*(?:;[-\w=]+)*,[a-z\d+/=]*`
const isFontData = new RegExp(`^${fontData}$`, 'i')
const fontUrls = new RegExp(String.raw`url\(\s*(["']?)${fontData}\1\s*\)`, 'gi')

/**
 * Whether CSS loads nothing: each `url()` refers to a part of the same document. Escapes are rejected, because they could spell any of
 * the words searched for.
 * @param css a value or a style sheet as the browser's CSS parser receives it: entities decoded, control characters removed
 */
export function isInnerCss(css: string): boolean {
  return (
    !/\\|image-set|(?:^|[^-\w])(?:src|image)\s*\(|expression\s*\(|javascript:|@import/i.test(css) &&
    !/url\s*\((?!\s*['"]?\s*#)/i.test(css)
  )
}

/**
 * The part of a style sheet that loads nothing, as printed by lightningcss: browsers read exactly what was checked.
 * Imports and remote font faces are removed rule by rule; a sheet that still refers outside is removed completely.
 * @param css decoded text of a `<style>` element
 * @returns the sheet, possibly empty, and the names of what was removed
 */
export function innerStyleSheet(css: string): { css: string; removed: string[] } {
  const removed = new Set<string>()
  const remove = (name: string) => {
    removed.add(name)
    return []
  }
  const visitor = {
    Rule: {
      import: () => remove('@import'),
      'font-face': (rule: { value: FontFaceRule }) => (loadsFont(rule.value) ? remove('@font-face') : undefined),
    },
  }
  const printed = print(css, (code) => transform({ filename: 'drawing.css', code, errorRecovery: true, visitor }))
  if (printed !== null && isInnerCss(printed.replace(fontUrls, ''))) return { css: printed, removed: [...removed] }
  return { css: '', removed: [...removed, '<style>'] }
}

/**
 * A style attribute as printed by lightningcss.
 * @param css its decoded value
 * @returns null when it refers outside the drawing, or can't be parsed
 */
export function innerStyleAttribute(css: string): string | null {
  const printed = print(css, (code) => transformStyleAttribute({ filename: 'drawing.css', code, errorRecovery: true }))
  return printed !== null && isInnerCss(printed) ? printed : null
}

/** Runs lightningcss, which overflows the stack of the whole process on deeply nested CSS. */
function print(css: string, run: (code: Buffer) => { code: Uint8Array }): string | null {
  if (css.includes('\\') || nestsDeeply(css)) return null
  try {
    return Buffer.from(run(Buffer.from(css)).code)
      .toString('utf8')
      .trim()
  } catch {
    // Not even error recovery can parse it.
    return null
  }
}

function loadsFont({ properties }: FontFaceRule): boolean {
  return properties.some(
    (property) =>
      property.type === 'source' &&
      property.value.some((source) => source.type === 'url' && !isFontData.test(source.value.url.url)),
  )
}

/** Comments, strings and unquoted addresses, in which brackets don't count; then brackets. Valid for CSS without escapes. */
const tokens = /\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"?|'[^'\n]*'?|url\(\s*[^"'\s)][^)]*\)?|[([{)\]}]/gi

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Drawing programs nest rules no deeper than `@media`; the parser overflows its stack at some thousand levels. */
const nestingLimit = 50

/** Whether CSS is nested too deeply for a recursive parser. `css` must not contain backslashes. */
function nestsDeeply(css: string): boolean {
  const open: string[] = []
  for (const [token] of css.matchAll(tokens)) {
    // A closing bracket without its opening one is an ordinary token (CSS Syntax 3, 5.4.8).
    if (open.at(-1) === token) open.pop()
    else if (closing[token]) open.push(closing[token])
    if (open.length > nestingLimit) return true
  }
  return false
}
