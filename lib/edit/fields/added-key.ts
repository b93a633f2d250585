/** Adds a key to a map after those that it has, written as they are. Ships to the browser. */
import { isSeq, type YAMLMap } from 'yaml'
import type { TextEdit } from '../api.ts'
import { keyStart, pairEnd } from './pairs.ts'
import { indentOf, lineEnd } from './places.ts'
import { formatted, isPlainType } from './scalar-edit.ts'
import type { ListItem, Place, Refused } from './typed-value.ts'

/**
 * @param map null for front matter without keys
 * @param isTop comments after the last key of all stay above the new one; those after a group need not belong to it
 */
export function addedKey(
  yaml: string,
  map: YAMLMap | null,
  { path, type, main }: Place,
  value: string | readonly ListItem[],
  isTop: boolean,
): TextEdit | Refused {
  const texts = [value].flat().flatMap((item) => (typeof item === 'string' ? item : []))
  const isOne = typeof value === 'string' || (texts.length === 1 && type === 'people')
  const isPlain = isPlainType(type)
  // A group with nothing but its main key is a single value.
  const keys = path.length === 2 && path[1] === main ? path.slice(0, 1) : path
  if (map?.flow === true) {
    const made = texts.map((text) => formatted(text, { inFlow: true, isPlain }))
    const inner = isOne ? (made[0] ?? '') : `[${made.join(', ')}]`
    const [first = '', ...rest] = keys
    return addedInBraces(yaml, map, `${first}: ${rest.reduceRight((within, key) => `{${key}: ${within}}`, inner)}`)
  }
  const [top] = map?.items ?? []
  const indent = top ? indentOf(yaml, keyStart(top)) : ''
  const lines = keys.map((key, depth) => `${indent}${'  '.repeat(depth)}${key}:`)
  if (isOne) lines.push(`${lines.pop() ?? ''} ${formatted(texts[0] ?? '', { isPlain })}`)
  else {
    const item = listIndent(yaml, map, indent) + '  '.repeat(keys.length - 1)
    lines.push(...texts.map((text) => `${item}- ${formatted(text, {})}`))
  }
  const last = map?.items.at(-1)
  if (last && !isTop) {
    const at = lineEnd(yaml, pairEnd(yaml, last))
    return { from: at, to: at, insert: `\n${lines.join('\n')}` }
  }
  const gap = yaml === '' || yaml.endsWith('\n') ? '' : '\n'
  return { from: yaml.length, to: yaml.length, insert: `${gap}${lines.join('\n')}\n` }
}

function addedInBraces(yaml: string, map: YAMLMap, entry: string): TextEdit | Refused {
  const [first, second] = map.items
  const last = map.items.at(-1)
  const start = map.range?.[0] ?? 0
  if (!first || !last) return { from: start + 1, to: start + 1, insert: entry }
  const between = second ? yaml.slice(pairEnd(yaml, first), keyStart(second)) : ', '
  if (!/^\s*,\s*$/.test(between))
    return { refused: 'The group has comments between its braces: change it in the source.' }
  const at = pairEnd(yaml, last)
  return { from: at, to: at, insert: between + entry }
}

/** Lists are indented as the others of the map. */
function listIndent(yaml: string, map: YAMLMap | null, indent: string): string {
  for (const { value } of map?.items ?? [])
    if (isSeq(value) && value.flow !== true && value.range) return indentOf(yaml, value.range[0])
  return `${indent}  `
}
