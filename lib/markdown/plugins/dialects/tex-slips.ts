/** Finds formulas that are shown as typed: `\(…\)` and `$…$` in a post without `math: true`, and environments outside `$$`. */
import { cut, type Slip } from './slip.ts'

const command = String.raw`\\[a-zA-Z]{2,}`
const inParentheses = /(?<!\\)(\\{1,2})\(((?:(?!\\[()])[^\n]){1,300})\1\)/g
const inBrackets = /(?<!\\)(\\{1,2})\[((?:(?!\\[[\]]).|\n){1,600})\1\]/g
const inDollars = new RegExp(
  String.raw`(?<![\\$])\$(?![\s$])([^$\n]{0,200}?${command}[^$\n]{0,200}?)(?<![\s\\])\$(?![$\d])`,
  'g',
)
/** A power or an index, which prices and variables of a shell lack: `$x^2$`, `$a_i$`. */
const inPlainDollars =
  /(?<![\\$\p{L}\p{N}])\$(?![\s$])((?:[^$\n\\]{0,80}[^\s$^]\^(?:[\p{L}\p{N}(]|\{[^{}$\n]+\})|(?:[^$\n\\]{0,80}[^\p{L}\p{N}$_])?\p{L}_(?:[\p{L}\p{N}]|\{[^{}$\n]+\}))(?![\p{L}\p{N}_])[^$\n\\]{0,80}?)(?<!\s)\$(?![$\p{L}\p{N}])/gu
/** `$$y$`, `$y$$`, and `$$\frac12` that nothing closes. */
const unbalanced = [
  /(?<![\\$\p{L}\p{N}])\$\$(?![\s$])([^$\n]{1,200}?)(?<![\s\\])\$(?![$\p{L}\p{N}])/gu,
  /(?<![\\$\p{L}\p{N}])\$(?![\s$])([^$\n]{1,200}?)(?<![\s\\])\$\$(?![$\p{L}\p{N}])/gu,
  new RegExp(
    String.raw`(?<![\\$\p{L}\p{N}])\$\$(?![\s$])([^$\n]{0,200}(?:${command}|[\p{L}\p{N})]\^)[^$\n]{0,200})(?=\n|$)`,
    'gu',
  ),
]
const environment = /\\begin\{((?:equation|align|gather|multline|eqnarray|alignat|split|cases|[bpv]?matrix|array)\*?)\}/

/** Escaped parentheses are rare in prose; escaped brackets are not, and exporters escape them everywhere. */
const isFormula = new RegExp(String.raw`${command}|(?<!\\)[\^=]|(?<!\\)_[{\w]|^\s*\p{L}\s*$`, 'u')
const isDisplay = new RegExp(String.raw`${command}|(?<!\\)\^|(?<!\\)_\{|(?<![\\=!<>])=(?!=)`, 'u')

/**
 * @param source of a paragraph, in which code and formulas are blank
 * @param math whether the post sets `math: true`: then brackets and dollars that close are formulas
 */
export function texSlips(source: string, math: boolean): Slip[] {
  if (!/[\\$]/.test(source)) return []
  const halves = unbalanced
    .flatMap((pattern) => found(source, pattern, 1, isFormula))
    .map((slip) => ({ ...slip, remedy: slip.remedy.replace(/, or .*/, ' with two dollars on both sides') }))
  const typed = math
    ? halves
    : [
        ...halves,
        ...found(source, inParentheses, 2, isFormula),
        ...found(source, inBrackets, 2, isDisplay),
        ...found(source, inDollars, 1),
        ...found(source, inPlainDollars, 1),
      ]
  const opening = environment.exec(source)
  const isInside = opening && typed.some(({ offset, end }) => offset < opening.index && opening.index < end)
  if (!opening || isInside) return typed
  const remedy = 'Write $$ on a line of its own before and after the formula'
  return [...typed, { offset: opening.index, message: `${opening[0]} is shown as typed`, remedy }]
}

function found(source: string, pattern: RegExp, group: number, isMeant?: RegExp): (Slip & { end: number })[] {
  return Array.from(source.matchAll(pattern)).flatMap((match) => {
    const formula = (match[group] ?? '').trim()
    if (isMeant && !isMeant.test(formula)) return []
    return {
      offset: match.index,
      end: match.index + match[0].length,
      message: `The formula ${cut(match[0])} is shown as typed`,
      remedy: `Write $$${cut(formula)}$$, or set math: true`,
    }
  })
}
