/** Markdown marks within a line: escapes, code, emphasis, strikethrough, character references. */
import { decodeEntity } from './entities.ts'
import { type Match, matchAt, type ReadInside } from './rule.ts'

export function backslash(text: string, at: number): Match {
  const sign = matchAt(/\\([!-/:-@[-`{-~])/y, text, at)?.[1]
  return sign === undefined ? null : { nodes: [sign], end: at + 2 }
}

export function code(text: string, at: number): Match {
  const match = matchAt(/(`+)(?!`)([\s\S]*?[^`])\1(?!`)/y, text, at)
  if (!match) return null
  const content = (match[2] ?? '').replace(/^ ([\s\S]*\S[\s\S]*) $/, '$1')
  return { nodes: [{ tag: 'code', children: [content] }], end: at + match[0].length }
}

/** Closing run of a mark: not preceded by a blank, and not next to more of the same character. */
const closing = {
  '*': '(?<=[^\\s\\\\*])[*]{#}(?![*])',
  _: '(?<=[^\\s\\\\_])[_]{#}(?![_\\p{L}\\p{N}])',
} as const

/** `*a*`, `**a**`, `***a***` and the same with `_`, which counts only at word boundaries (CommonMark, 6.2). */
export function emphasis(text: string, at: number, inLink: boolean, inside: ReadInside): Match {
  const run = matchAt(/(?:\*+|_+)(?=\S)/y, text, at)?.[0] ?? ''
  const [sign] = run
  if (run.length === 0 || run.length > 3 || (sign === '_' && /[\p{L}\p{N}]$/u.test(text.slice(0, at)))) return null
  const start = at + run.length
  const close = new RegExp(closing[sign === '*' ? '*' : '_'].replace('#', String(run.length)), 'gu')
  close.lastIndex = start + 1
  const found = close.exec(text)
  if (!found) return null
  const content = text.slice(start, found.index)
  // `__init__` is a name, not an emphasised word.
  if (run === '__' && /^[a-z]\w*$/i.test(content)) return null
  const children = inside(content, inLink)
  const inner = run.length === 1 ? children : [{ tag: 'strong', children }]
  const nodes = run.length === 2 ? inner : [{ tag: 'em', children: inner }]
  return { nodes, end: found.index + run.length }
}

export function strike(text: string, at: number, inLink: boolean, inside: ReadInside): Match {
  const match = matchAt(/~~(?=[^\s~])([\s\S]*?[^\s~])~~(?!~)/y, text, at)
  return match && { nodes: [{ tag: 'del', children: inside(match[1] ?? '', inLink) }], end: at + match[0].length }
}

export function entity(text: string, at: number): Match {
  const typed = matchAt(/&#?\w{1,32};/y, text, at)?.[0] ?? ''
  const decoded = decodeEntity(typed)
  return decoded === null ? null : { nodes: [decoded], end: at + typed.length }
}
