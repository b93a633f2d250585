/** Parses YAML front matter into plain data with positions. Scalars stay text as typed: `012`, `1.10` and `2019-08-12` become numbers or dates only when a schema says so. */
import { type Document, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import { explainYaml, keyAndValue, openBracket, openQuote } from './explain-yaml.ts'
import { collectPositions, positionAt, type SourcePositions } from './source-positions.ts'
import { readEscape } from './yaml-escapes.ts'
import { firstAnchor, firstLoss, hiddenComment, nesting, swallowedItem } from './yaml-pitfalls.ts'

export type Value = string | null | Value[] | { [key: string]: Value }

export type FrontMatter = {
  /** The top-level keys as typed, in order; the last of two equal keys wins. */
  entries: Map<string, Value>
  /** Returns the position of the value at a path, or of its key if it has no value. */
  at: (path: readonly PropertyKey[]) => Position
  /** All positions, as plain data. */
  positions: SourcePositions
  /** Returns the position of a top-level key. */
  keyAt: (key: string) => Position
  problems: Problem[]
}

const limit = 64_000
const depthLimit = 32

/**
 * Parses the YAML between the fences (or a whole `site.yml`).
 * @param yaml the text
 * @param path of the file, for messages
 * @param firstLine the line of the file on which `yaml` starts, from 1
 * @returns the front matter, or the problem that makes it unreadable
 */
export function parseFrontMatter(yaml: string, path: string, firstLine: number): FrontMatter | { problem: Problem } {
  const at = (line: number, column: number): Position => ({ line: line + firstLine - 1, column })
  const fail = (
    code: 'front-matter-yaml' | 'front-matter-alias' | 'front-matter-shape' | 'value-missing',
    position: Position,
    message: string,
    remedy: string,
  ) => ({
    problem: problem(code, path, position, message, remedy),
  })
  if (yaml.length > limit)
    return fail(
      'front-matter-yaml',
      at(1, 1),
      `the front matter is longer than ${limit} characters`,
      'move the text into the body',
    )
  const tooDeep = () =>
    fail('front-matter-yaml', at(1, 1), `the front matter is nested more than ${depthLimit} levels deep`, 'flatten it')
  if (nesting(yaml) > depthLimit) return tooDeep()
  const lines = new LineCounter()
  let document: Document.Parsed
  try {
    document = parseDocument(yaml, {
      lineCounter: lines,
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      logLevel: 'silent',
    })
  } catch {
    return tooDeep()
  }
  const positionOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset)
    return at(Math.max(line, 1), Math.max(col, 1))
  }
  const broken = document.errors[0]
  if (broken) {
    const named = positionOf(broken.pos[0])
    const { code } = broken
    const { message, remedy, from } = explainYaml({
      code,
      message: broken.message,
      lines: yaml.split('\n'),
      index: named.line - firstLine,
    })
    const unclosed = /is opened/.test(message)
      ? /quot/.test(message)
        ? openQuote(yaml)
        : openBracket(yaml, broken.pos[0])
      : null
    const place = from ? { line: named.line + from.below, column: from.column + 1 } : named
    const position = unclosed === null ? place : positionOf(unclosed)
    return fail('front-matter-yaml', position, message, remedy)
  }
  const lost = firstLoss(document, yaml)
  if (lost) return fail('front-matter-yaml', positionOf(lost.offset), lost.message, lost.remedy)
  const anchor = firstAnchor(document, yaml)
  if (anchor) return fail('front-matter-alias', positionOf(anchor.offset), anchor.message, anchor.remedy)
  const root = document.contents
  if (root === null || (isScalar(root) && root.value === null))
    return fail('value-missing', at(1, 1), 'the front matter is empty', 'add title: and the other keys')
  const source = yaml.split('\n')
  if (!isMap(root)) {
    const named = positionOf(root.range?.[0] ?? 0)
    const remedy = keyAndValue(source[named.line - firstLine] ?? '') ?? 'write one key: value per line'
    return fail('front-matter-shape', named, 'the front matter is not a set of keys and values', remedy)
  }
  const swallowed = swallowedItem(root, yaml)
  if (swallowed) return fail('front-matter-yaml', positionOf(swallowed.offset), swallowed.message, swallowed.remedy)

  const problems: Problem[] = []
  const entries = new Map<string, Value>()
  const keyPositions = new Map<string, Position>()
  for (const { key, value } of root.items) {
    const name = isScalar(key) ? String(key.source ?? key.value) : String(key)
    const position = positionOf((isScalar(key) ? key.range?.[0] : undefined) ?? 0)
    if (name === '__proto__' || name === 'constructor' || name === 'prototype') {
      problems.push(problem('key-reserved', path, position, `the key ${name} is reserved and is ignored`, 'remove it'))
      continue
    }
    if (entries.has(name))
      problems.push(
        problem(
          'front-matter-duplicate-key',
          path,
          position,
          `the key ${name} appears twice; this one is used`,
          'keep one of the two',
        ),
      )
    const sequence = readEscape(name, value, yaml)
    if (sequence)
      problems.push(
        problem('value-unusable', path, positionOf(value?.range?.[0] ?? 0), sequence.message, sequence.remedy),
      )
    const hidden = hiddenComment(source[position.line - firstLine] ?? '', value)
    if (hidden)
      problems.push(
        problem(
          'front-matter-comment',
          path,
          position,
          `YAML reads “${hidden.text}” as a comment and drops it from ${name}`,
          hidden.remedy,
        ),
      )
    for (const item of isSeq(value) ? value.items : [])
      if (isScalar(item) && /^null$/i.test(item.source ?? '') && item.value === null)
        problems.push(
          problem(
            'value-unusable',
            path,
            positionOf(item.range?.[0] ?? 0),
            `YAML reads ${item.source} in ${name} as nothing, and it is dropped`,
            `put it in quotes if it is a word: "${item.source}"`,
          ),
        )
    entries.set(name, plain(value as Node | null, 0))
    keyPositions.set(name, position)
  }
  const positions = collectPositions(root, positionOf)
  return {
    entries,
    problems,
    keyAt: (key) => keyPositions.get(key) ?? at(1, 1),
    at: (keys) => positionAt(positions, keys, at(1, 1)),
    positions,
  }
}

/** Converts a YAML node to plain data: objects without prototype, scalars as typed, empty or `null` plain scalars as null. */
function plain(node: Node | null, depth: number): Value {
  if (node === null || depth > depthLimit) return null
  if (isSeq(node)) return node.items.map((item) => plain(item as Node, depth + 1))
  if (isMap(node)) {
    const result: { [key: string]: Value } = Object.create(null)
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.source ?? key.value) : String(key)
      if (name !== '__proto__') result[name] = plain(value as Node | null, depth + 1)
    }
    return result
  }
  if (!isScalar(node) || node.value === null) return null
  return typeof node.value === 'string' ? node.value : (node.source ?? String(node.value))
}
