/** Parses TOML front matter, as Hugo and Zola write it between `+++` lines, into the same plain data as YAML. */
import { parse, TomlDate, TomlError } from 'smol-toml'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import type { FrontMatter, Value } from './front-matter.ts'
import { pathOf, positionAt } from './source-positions.ts'

const limit = 64_000
const depthLimit = 32

/**
 * Parses the TOML between the fences.
 * @param toml the text
 * @param path of the file, for messages
 * @param firstLine the line of the file on which `toml` starts, from 1
 * @returns the front matter, or the problem that makes it unreadable
 */
export function parseToml(toml: string, path: string, firstLine: number): FrontMatter | { problem: Problem } {
  const start = { line: firstLine, column: 1 }
  const fail = (position: Position, message: string, remedy: string) => ({
    problem: problem('front-matter-toml', path, position, message, remedy),
  })
  if (toml.length > limit)
    return fail(start, `the front matter is longer than ${limit} characters`, 'move the text into the body')
  let read: ReturnType<typeof parse>
  try {
    read = parse(toml, { maxDepth: depthLimit })
  } catch (error) {
    if (!(error instanceof TomlError)) throw error
    return fail({ line: error.line + firstLine - 1, column: error.column }, ...explain(error, toml))
  }
  const positions = keyPositions(toml, firstLine)
  const entries = new Map<string, Value>()
  const problems: Problem[] = []
  for (const [key, value] of Object.entries(read)) {
    const position = positionAt(positions, [key], start)
    if (key === '__proto__' || key === 'constructor' || key === 'prototype')
      problems.push(problem('key-reserved', path, position, `the key ${key} is reserved and is ignored`, 'remove it'))
    else entries.set(key, plain(value))
  }
  if (entries.size === 0)
    return {
      problem: problem('value-missing', path, start, 'the front matter is empty', 'add title = "…" and the other keys'),
    }
  const at = (keys: readonly PropertyKey[]) => positionAt(positions, keys, start)
  return { entries, problems, positions, at, keyAt: (key) => at([key]) }
}

/** What is wrong and what to do, from the parser's message. */
function explain(error: TomlError, toml: string): [message: string, remedy: string] {
  const line = toml.split('\n')[error.line - 1] ?? ''
  const [first = ''] = error.message.split('\n')
  const reason = first.replace(/^Invalid TOML document: /, '')
  const yaml = /^\s*([\w-]+):\s*(.*)$/.exec(line)
  if (yaml)
    return [`“${yaml[1]}:” is YAML, but the front matter between +++ is TOML`, `write ${yaml[1]} = "${yaml[2]}"`]
  const bare = /^\s*([\w-]+)\s*=\s*([^"'[{\d\s][^"']*)$/.exec(line)
  if (bare && !/^(?:true|false)\b/.test(bare[2] ?? ''))
    return ['text in TOML front matter needs quotes', `write ${bare[1]} = "${bare[2]?.trim()}"`]
  return [`the front matter is not valid TOML: ${reason}`, 'mend this line, or write the front matter in YAML']
}

/** Values as YAML gives them: text as typed where TOML keeps it, objects without prototype. */
function plain(value: unknown): Value {
  if (value instanceof TomlDate) return value.toISOString()
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return String(value)
  const result: { [key: string]: Value } = Object.create(null)
  for (const [key, own] of Object.entries(value)) if (key !== '__proto__') result[key] = plain(own)
  return result
}

/** The positions of the values of all keys that begin a line; the parser gives none. */
function keyPositions(toml: string, firstLine: number): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>()
  let table: string[] = []
  let open: string | null = null
  for (const [index, line] of toml.split('\n').entries()) {
    const line_ = index + firstLine
    const header = open === null ? /^\s*\[\[?([^\]]+)\]\]?\s*(?:#.*)?$/.exec(line) : null
    const pair = open === null ? /^(\s*("[^"]*"|'[^']*'|[\w.-]+)\s*=\s*)/.exec(line) : null
    if (header) {
      table = keysOf(header[1] ?? '')
      if (!positions.has(pathOf(table))) positions.set(pathOf(table), { line: line_, column: 1 })
    } else if (pair) {
      const path = pathOf([...table, ...keysOf(pair[2] ?? '')])
      if (!positions.has(path)) positions.set(path, { line: line_, column: (pair[1]?.length ?? 0) + 1 })
    }
    for (const [quotes] of line.matchAll(/"""|'''/g))
      if (open === null) open = quotes
      else if (open === quotes) open = null
  }
  return positions
}

const keysOf = (dotted: string) =>
  [...dotted.matchAll(/"([^"]*)"|'([^']*)'|([^\s.]+)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  )
