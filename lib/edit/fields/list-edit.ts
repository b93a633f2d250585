/** Changes a list item by item: an item that stays keeps its lines, its quotes and its comments. Ships to the browser. */
import { isScalar, Scalar, type YAMLSeq } from 'yaml'
import type { TextEdit } from '../api.ts'
import { indentOf, lineEnd, lineStart, valueEnd } from './places.ts'
import { formatted } from './scalar-edit.ts'
import type { ListItem } from './typed-value.ts'

/** @returns null if the list is the same already */
export function listEdit(
  yaml: string,
  list: YAMLSeq,
  wanted: readonly ListItem[],
): TextEdit | null | { refused: string } {
  const items = placed(list, wanted)
  if (items.length === list.items.length && items.every((item, index) => item === index)) return null
  return list.flow === true ? flowEdit(yaml, list, items) : blockEdit(yaml, list, items)
}

/** Texts that are in the list already, as their place in it. */
function placed({ items }: YAMLSeq, wanted: readonly ListItem[]): (string | number)[] {
  const left = new Set(items.keys())
  return wanted.flatMap((item): (string | number)[] => {
    if (typeof item !== 'string') return left.delete(item.kept) ? [item.kept] : []
    const same = [...left].find((index) => textOf(items[index]) === item)
    if (same === undefined) return [item]
    left.delete(same)
    return [same]
  })
}

function textOf(node: unknown): string | null {
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : String(node.source)
}

/** Comment lines above an item belong to it. */
function blockEdit(yaml: string, list: YAMLSeq, items: readonly (string | number)[]): TextEdit {
  const start = lineStart(yaml, list.range?.[0] ?? 0)
  const indent = indentOf(yaml, list.range?.[0] ?? 0)
  let end = start
  const blocks = list.items.map((node) => {
    const from = end
    const last = Math.max(valueEnd(yaml, node), from)
    end = Math.min(lineEnd(yaml, last) + 1, yaml.length)
    return yaml.slice(from, end)
  })
  const quote = quoteOf(list)
  const made = items.map((item) =>
    typeof item === 'number' ? (blocks[item] ?? '') : `${indent}- ${formatted(item, quote ? { quote } : {})}\n`,
  )
  return smallest(yaml, start, end, made.join(''))
}

function flowEdit(yaml: string, list: YAMLSeq, items: readonly (string | number)[]): TextEdit | { refused: string } {
  const [from = 0, to = 0] = list.range ?? []
  const source = yaml.slice(from, to)
  const ranges = list.items.map((node) => (isScalar(node) && node.range ? node.range : null))
  const isPlain = ranges.every((range) => range !== null) && !/#/.test(source.replace(/"[^"]*"|'[^']*'|\S#/g, ''))
  if (!isPlain) return { refused: 'The list has comments or groups between its brackets: change it in the source.' }
  const quote = quoteOf(list)
  const texts = items.map((item) => {
    const range = typeof item === 'number' ? ranges[item] : undefined
    return range ? yaml.slice(range[0], range[1]) : formatted(String(item), { inFlow: true, ...(quote && { quote }) })
  })
  const [first, second] = ranges
  const last = ranges.at(-1)
  const opening = first ? yaml.slice(from, first[0]) : '['
  const closing = last ? yaml.slice(last[1], to) : ']'
  const between = first && second ? yaml.slice(first[1], second[0]) : ', '
  return smallest(yaml, from, to, opening + texts.join(between) + closing)
}

/** The quotes of all items, if they have the same. */
function quoteOf({ items }: YAMLSeq): '"' | "'" | undefined {
  const types = new Set(items.map((item) => (isScalar(item) ? item.type : undefined)))
  if (types.size !== 1) return undefined
  return types.has(Scalar.QUOTE_DOUBLE) ? '"' : types.has(Scalar.QUOTE_SINGLE) ? "'" : undefined
}

/** Leaves out whole lines at both ends that stay the same. */
function smallest(yaml: string, from: number, to: number, insert: string): TextEdit {
  const before = yaml.slice(from, to)
  const shorter = Math.min(before.length, insert.length)
  let start = 0
  while (start < shorter && before[start] === insert[start]) start++
  let end = 0
  while (end < shorter - start && before.at(-1 - end) === insert.at(-1 - end)) end++
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) }
}
