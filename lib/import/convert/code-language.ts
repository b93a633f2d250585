/** Finds the language of a block of code in the ways editors and highlighters write it down. */
import type { Element } from 'hast'
import { classesOf, elementsNamed } from './tree.ts'

const inClass = /^(?:language-|lang-|highlight-source-|brush:|hljs-)([\w+#.-]+)$/
/** Class names of highlighters that are no languages. */
const unknown: ReadonlySet<string> = new Set(['none', 'text', 'plain', 'plaintext', 'default', 'auto', 'undefined'])

/** The language as typed, in lower case; undefined if none is named. */
export function codeLanguage(pre: Element): string | undefined {
  for (const node of [pre, ...elementsNamed(pre, ['code'])]) {
    const classes = classesOf(node)
    // SyntaxHighlighter writes `brush: php; title: x`, which is several classes.
    const brush = classes.indexOf('brush:')
    const { dataLanguage, dataLang, dataCodeBlockLang, lang } = node.properties
    const found = [
      dataLanguage,
      dataLang,
      // Medium.
      dataCodeBlockLang,
      lang,
      ...(brush < 0 ? [] : [classes[brush + 1]?.replace(/;$/, '')]),
      ...classes.map((name) => inClass.exec(name)?.[1]),
    ].find((name) => typeof name === 'string' && /^[\w+#.-]{1,30}$/.test(name))
    if (typeof found === 'string' && !unknown.has(found.toLowerCase())) return found.toLowerCase()
  }
  return undefined
}
