/** Measures how deeply CSS is nested, before a recursive parser reads it. */

/** Comments, strings and unquoted addresses, in which brackets don't count; then brackets. Valid for CSS without escapes. */
const tokens = /\/\*[\s\S]*?(?:\*\/|$)|"[^"\n]*"?|'[^'\n]*'?|url\(\s*[^"'\s)][^)]*\)?|[([{)\]}]/gi

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** Drawing programs nest rules no deeper than `@media`; the parser overflows its stack at some thousand levels. */
const limit = 50

/** @param css text without backslashes */
export function nestsDeeply(css: string): boolean {
  const open: string[] = []
  for (const [token] of css.matchAll(tokens)) {
    // A closing bracket without its opening one is an ordinary token (CSS Syntax 3, 5.4.8).
    if (open.at(-1) === token) open.pop()
    else if (closing[token]) open.push(closing[token])
    if (open.length > limit) return true
  }
  return false
}
