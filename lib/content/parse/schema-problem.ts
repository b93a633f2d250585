/** Converts the issues of a schema into problems of a file. */
import type { z } from 'zod'
import { nearest } from '../../core/problems/nearest.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'
import { yamlScalar } from './yaml-scalar.ts'

type Issue = z.core.$ZodIssue

export type Written = {
  /** The parsed data. */
  data: Readonly<Record<string, unknown>>
  /** Returns the position of the value at a path. */
  at: (...path: PropertyKey[]) => Position
  /** Canonical key → the key as typed. */
  typed?: ReadonlyMap<string, string>
  /** A title to suggest if it is missing. */
  title?: string
  /** Optional keys of a group, for suggestions; required ones are known from the issues. */
  keysOf?: (group: readonly PropertyKey[]) => readonly string[]
}

/** Converts the issues of one parse into problems. The schemas' messages contain ` — ` between message and remedy. */
export function schemaProblems(issues: readonly Issue[], path: string, written: Written): Problem[] {
  const all = issues.flatMap(withoutUnion)
  const missing = all.filter((issue) => valueAt(written.data, issue.path) == null)
  /** Missing keys explained by a misspelt one, so that the mistake is reported once. */
  const explained = new Set<Issue>()
  const misspelt = (group: readonly PropertyKey[], key: string): Problem | null => {
    const wanted = missing.filter(({ path }) => path.length > 0 && samePath(path.slice(0, -1), group))
    const [meant] = nearest(key, [...wanted.map(({ path }) => String(path.at(-1))), ...(written.keysOf?.(group) ?? [])])
    for (const one of wanted) if (String(one.path.at(-1)) === meant) explained.add(one)
    const message = `${nameOf(group, written)}: the key ${key} is unknown`
    return meant ? problem('key-misspelt', path, written.at(...group, key), message, `did you mean ${meant}?`) : null
  }
  const unknown = all.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    return issue.keys.map((key) => misspelt(issue.path, key) ?? unknownKey(issue.path, key, path, written))
  })
  const values = all.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys' || explained.has(issue)) return []
    if (!missing.includes(issue)) return valueProblem(issue, path, written)
    // Several missing keys of one group are one mistake.
    const together = missing.filter((other) => !explained.has(other) && inOneGroup(other, issue))
    return together[0] === issue ? missingProblem(together, path, written) : []
  })
  return [...unknown, ...values]
}

const nameOf = (keys: readonly PropertyKey[], { data, typed }: Written) => pathName(keys, data, typed)

function unknownKey(group: readonly PropertyKey[], key: string, path: string, written: Written): Problem {
  const message = `${nameOf(group, written)}: the key ${key} is unknown`
  return problem('key-unknown', path, written.at(...group, key), message, 'remove it')
}

/** Keys of the file itself have a line each in it, and a message each. */
const inOneGroup = (a: Issue, b: Issue) =>
  a === b || (a.path.length > 1 && samePath(a.path.slice(0, -1), b.path.slice(0, -1)))

/** @param issues of one group */
function missingProblem(issues: readonly Issue[], path: string, written: Written): Problem {
  const keys = issues.map(({ path }) => String(path.at(-1)))
  const [key = ''] = keys
  const group = issues[0]?.path.slice(0, -1) ?? []
  if (group.length === 0) {
    const value = key === 'title' && written.title ? ` ${yamlScalar(written.title)}` : ''
    return problem('value-missing', path, written.at(key), `${key} is missing`, `add ${key}:${value}`)
  }
  const given = Object.entries(valueAt(written.data, group) ?? {}).filter(([name]) => !keys.includes(name))
  const names = given.map(([name]) => name)
  const added = keys.map((key) => ({ key, meant: nearest(key, names)[0] }))
  const kept = given.filter(([name]) => added.every(({ meant }) => meant !== name))
  const valueFor = (meant?: string) => (meant === undefined ? '…' : sample(given.find(([name]) => name === meant)?.[1]))
  const all = [
    ...kept.map(([name, value]) => `${name}: ${sample(value)}`),
    ...added.map(({ key, meant }) => `${key}: ${valueFor(meant)}`),
  ]
  return problem(
    'value-missing',
    path,
    written.at(...group),
    `${nameOf(group, written)}: ${keys.join(', ')} ${keys.length > 1 ? 'are' : 'is'} missing`,
    `write { ${all.join(', ')} }`,
  )
}

function valueProblem(issue: Issue, path: string, written: Written): Problem {
  const code: ProblemCode = isDateIssue(issue) ? 'date-invalid' : 'value-invalid'
  const value = valueAt(written.data, issue.path)
  const [message = '', remedy = 'correct it'] = (quoted(value) ?? ownWords(issue, value) ?? issue.message).split(' — ')
  return problem(code, path, written.at(...issue.path), `${nameOf(issue.path, written)}: ${message}`, remedy)
}

/** Typographic quotes around a value are the likeliest reason for whatever is wrong with it. */
function quoted(value: unknown): string | null {
  const straight = typeof value === 'string' ? /^[“”„‘’«](.*)[“”‘’»]$/.exec(value.trim())?.[1] : undefined
  return straight === undefined
    ? null
    : `“${straight}” is in typographic quotes, which YAML reads as part of the value — write ${straight}`
}

/** Messages for values of the wrong type whose schema has none of its own. */
function ownWords(issue: Issue, value: unknown): string | null {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return null
  const [item] = Array.isArray(value) ? value : []
  const [line] = typeof item === 'object' && item !== null ? Object.entries(item) : []
  if (line && (issue.expected === 'object' || issue.expected === 'record'))
    return `a list is not a group of keys — write its lines without their dashes: ${line[0]}: ${sample(line[1])}`
  return issue.expected === 'object' || issue.expected === 'record'
    ? 'it is a group of keys — write its keys on lines of their own below, indented; docs/guide/front-matter.md lists them'
    : `it is not a ${issue.expected} — write a ${issue.expected}`
}

const sample = (value: unknown) => (typeof value === 'string' ? value : '…')

/** Replaces the issue of a union by those of the intended alternative: the one that accepts the type of value that was written. */
function withoutUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const ofKind = issue.errors.filter((branch) => !branch.some(({ code, path }) => path.length === 0 && isOther(code)))
  const [meant] = ofKind
  if (!meant || ofKind.length > 1) return [issue]
  return meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] })).flatMap(withoutUnion)
}

const isOther = (code: Issue['code']) => code === 'invalid_type' || code === 'unrecognized_keys'
const isDateIssue = (issue: Issue) => issue.code === 'custom' && issue.params?.code === 'date-invalid'

/** Returns the value at a path of keys and list indices. A single value is a list of one, so an index on it returns the value itself. */
function valueAt(data: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce((value: unknown, key) => {
    if (typeof key === 'number' && !Array.isArray(value)) return value
    return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
  }, data)
}

/**
 * Formats a path for messages, counting from 1: `navigation item 2, url`.
 * @param typed canonical key → the key as typed
 */
function pathName(keys: readonly PropertyKey[], data: unknown, typed?: ReadonlyMap<string, string>): string {
  return keys.reduce<string>((name, key, index) => {
    if (index === 0) return typed?.get(String(key)) ?? String(key)
    if (typeof key === 'number')
      return Array.isArray(valueAt(data, keys.slice(0, index))) ? `${name} item ${key + 1}` : name
    return `${name}${/ item \d+$/.test(name) ? ', ' : '.'}${String(key)}`
  }, '')
}

const samePath = (a: readonly PropertyKey[], b: readonly PropertyKey[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index])
