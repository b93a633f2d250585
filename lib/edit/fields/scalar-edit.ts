/** Replaces a single value, in the quotes that it has. Ships to the browser. */
import { Scalar } from 'yaml'
import { yamlScalar } from '../../content/parse/yaml-scalar.ts'
import type { FieldType, TextEdit } from '../api.ts'
import { indentOf, lineEnd, valueEnd } from './places.ts'

type Style = {
  quote?: '"' | "'"
  /** Inside `[…]`, where a comma ends the value. */
  inFlow?: boolean
  /** A date, a number or true: it is never quoted, although YAML 1.1 reads it as something else than text. */
  isPlain?: boolean
  /** It is formatted already. */
  isVerbatim?: boolean
}

export const isPlainType = (type: FieldType): boolean => type === 'date' || type === 'flag' || type === 'number'

/** Formats a text as a value; quotes are added only where they are needed. */
export function formatted(text: string, { quote, inFlow, isPlain, isVerbatim }: Style): string {
  if (isVerbatim) return text
  const isOneLine = !/[\n\p{Cc}]/u.test(text)
  if (quote === "'" && isOneLine) return `'${text.replaceAll("'", "''")}'`
  if (quote === '"' || quote === "'") return JSON.stringify(text)
  if (isPlain && /^[\w.+:/-]+(?: [\w.+:/-]+)*$/.test(text) && !/: |:$/.test(text)) return text
  const plain = yamlScalar(text)
  return inFlow && /[,[\]{}]/.test(plain) && !/^["']/.test(plain) ? JSON.stringify(text) : plain
}

const quotes: Readonly<Partial<Record<string, '"' | "'">>> = { [Scalar.QUOTE_DOUBLE]: '"', [Scalar.QUOTE_SINGLE]: "'" }

/**
 * @param node what is there; null or empty for a key without a value
 * @param keyEnd the offset after the key
 * @param texts one value, or the items of a list that there was not
 */
export function scalarEdit(
  yaml: string,
  node: Scalar | null,
  keyEnd: number,
  texts: readonly string[],
  { isPlain = false, inFlow = false, isVerbatim = false }: Omit<Style, 'quote'>,
): TextEdit | { refused: string } {
  if (node?.tag !== undefined || node?.anchor !== undefined)
    return { refused: 'The value has a YAML tag or anchor: change it in the source.' }
  const colon = yaml.indexOf(':', keyEnd) + 1
  const [from = colon, end = colon] = node?.range ?? []
  const [only = ''] = texts
  const isAbsent = node === null || from === end
  if (isAbsent && inFlow) {
    const insert = flowValue(texts, { isPlain, isVerbatim })
    // `{a, b: 1}`: between braces, a key without a value may have no colon.
    const found = /^\s*:/.exec(yaml.slice(keyEnd))?.[0].length
    const at = keyEnd + (found ?? 0)
    return { from: at, to: at, insert: found === undefined ? `: ${insert}` : ` ${insert}` }
  }
  if (isAbsent && texts.length > 1) {
    const at = lineEnd(yaml, colon)
    const indent = indentOf(yaml, keyEnd)
    return { from: at, to: at, insert: texts.map((text) => `\n${indent}  - ${formatted(text, {})}`).join('') }
  }
  if (isAbsent) return { from: colon, to: colon, insert: ` ${formatted(only, { isPlain, isVerbatim })}` }
  const quote = quotes[node.type ?? '']
  const style = { isPlain, isVerbatim, inFlow, ...(quote && { quote }) }
  if (texts.length > 1) return { from, to: end, insert: flowValue(texts, style) }
  const block = node.type === Scalar.BLOCK_LITERAL || (node.type === Scalar.BLOCK_FOLDED && !only.includes('\n'))
  if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) {
    const to = valueEnd(yaml, node)
    const [header = '', first = ''] = yaml.slice(from, to).split('\n')
    const indent = /^ */.exec(first)?.[0] ?? ''
    const canStay = block && indent !== '' && !/\d/.test(header) && !/^\s|\s$/.test(only) && only !== ''
    if (!canStay) return { from, to, insert: formatted(only, {}) }
    const lines = only.split('\n').map((line) => (line === '' ? '' : indent + line))
    return { from, to, insert: [header, ...lines].join('\n') }
  }
  return { from, to: end, insert: formatted(only, style) }
}

/** A single value, or several in brackets. */
function flowValue(texts: readonly string[], style: Style): string {
  const made = texts.map((text) => formatted(text, { ...style, inFlow: true }))
  return made.length === 1 ? (made[0] ?? '') : `[${made.join(', ')}]`
}
