/** Characters that are nearly those of Markdown: references without a semicolon, and fences of the wrong marks. */
import { cut, type Slip } from './slip.ts'

/**
 * Character references that don't exist or lack their semicolon; `&copy=1` may be part of an address.
 * @param value of a text, in which references are decoded
 * @param source of it
 */
export function entitySlips(value: string, source: string): Slip[] {
  if (!value.includes('&')) return []
  const pattern =
    /(?<!\\)&(?:([a-z]{2,12}|#[\w]{1,10});|(nbsp|copy|reg|trade|[mn]dash|hellip|[lr][ds]quo|euro)(?![\w;=]))/gi
  return Array.from(source.matchAll(pattern)).flatMap(({ 0: typed, 1: unknown, 2: bare, index }) => {
    // What was decoded is no longer in the text.
    if (!value.includes(typed)) return []
    const remedy = unknown === undefined ? `Write &${bare};` : 'Write the character itself'
    return [{ offset: index, message: `${typed} is shown as typed`, remedy }]
  })
}

/**
 * Blocks of code between two backticks, or between apostrophes.
 * @param source of a paragraph as typed
 */
export function codeBlockSlips(source: string): Slip[] {
  if (/^``[\w+#-]*[ \t]*\n[^`]+\n``$/.test(source))
    return [
      {
        offset: 0,
        message: 'The block of code that begins with `` is shown within a line',
        remedy: 'Write ``` on the line before it and on the line after it',
      },
    ]
  const [typed] = /^(?:'{3}|´{3}|‘{3}|’{3})[\w+#-]*(?=[ \t]*\n)/.exec(source) ?? []
  if (typed === undefined) return []
  const remedy = 'Write three backticks, ```, before and after a block of code'
  return [{ offset: 0, message: `${cut(typed)} is shown as typed`, remedy }]
}
