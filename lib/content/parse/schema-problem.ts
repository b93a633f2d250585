/** What a schema says of front matter or settings, as problems of a file. */
import type { z } from 'zod'
import { nearest } from '../../core/problems/nearest.ts'
import { type Position, type Problem, problem } from '../../core/problems/problem.ts'
import type { ProblemCode } from '../../core/problems/problem-codes.ts'

type Issue = z.core.$ZodIssue

export type Written = {
  /** What was parsed. */
  data: Readonly<Record<string, unknown>>
  /** Where the value at a path is written. */
  at: (...path: PropertyKey[]) => Position
  /** Canonical key → the key as typed. */
  typed?: ReadonlyMap<string, string>
  /** Keys that a group may hold, for suggestions; those that it must hold are known without. */
  keysOf?: (group: readonly PropertyKey[]) => readonly string[]
}

/** The issues of one parse as problems. The schemas' messages hold the dash that parts message and remedy. */
export function schemaProblems(issues: readonly Issue[], path: string, written: Written): Problem[] {
  const all = issues.flatMap(withoutUnion)
  const missing = all.filter((issue) => valueAt(written.data, issue.path) == null)
  /** A misspelt key is one mistake, not a key too many and one too few. */
  const explained = new Set<Issue>()
  const misspelt = (group: readonly PropertyKey[], key: string): Problem | null => {
    const wanted = missing.filter(({ path }) => path.length > 0 && samePath(path.slice(0, -1), group))
    const [meant] = nearest(key, [...wanted.map(({ path }) => String(path.at(-1))), ...(written.keysOf?.(group) ?? [])])
    for (const one of wanted) if (String(one.path.at(-1)) === meant) explained.add(one)
    const message = `${nameOf(group, written)}: the key ${key} is not known`
    return meant ? problem('key-misspelt', path, written.at(...group, key), message, `did you mean ${meant}?`) : null
  }
  const unknown = all.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    return issue.keys.map((key) => misspelt(issue.path, key) ?? unknownKey(issue.path, key, path, written))
  })
  const values = all.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys' || explained.has(issue)) return []
    return missing.includes(issue) ? missingProblem(issue, path, written) : valueProblem(issue, path, written)
  })
  return [...unknown, ...values]
}

const nameOf = (keys: readonly PropertyKey[], { data, typed }: Written) => pathName(keys, data, typed)

function unknownKey(group: readonly PropertyKey[], key: string, path: string, written: Written): Problem {
  const message = `${nameOf(group, written)}: the key ${key} is not known`
  return problem('key-unknown', path, written.at(...group, key), message, 'remove it')
}

function missingProblem({ path: keys }: Issue, path: string, written: Written): Problem {
  const key = String(keys.at(-1))
  const group = keys.slice(0, -1)
  if (group.length === 0) return problem('value-missing', path, written.at(key), `${key} is missing`, `add ${key}:`)
  const given = Object.entries(valueAt(written.data, group) ?? {}).filter(([name]) => name !== key)
  const [meant] = nearest(
    key,
    given.map(([name]) => name),
  )
  const kept = given.filter(([name]) => name !== meant).map(([name, value]) => `${name}: ${sample(value)}`)
  const value = meant === undefined ? '…' : sample(given.find(([name]) => name === meant)?.[1])
  return problem(
    'value-missing',
    path,
    written.at(...group),
    `${nameOf(group, written)}: ${key} is missing`,
    `write { ${[...kept, `${key}: ${value}`].join(', ')} }`,
  )
}

function valueProblem(issue: Issue, path: string, written: Written): Problem {
  const code: ProblemCode = isDateIssue(issue) ? 'date-invalid' : 'value-invalid'
  const value = valueAt(written.data, issue.path)
  const [message = '', remedy = 'correct it'] = (quoted(value) ?? ownWords(issue) ?? issue.message).split(' — ')
  return problem(code, path, written.at(...issue.path), `${nameOf(issue.path, written)}: ${message}`, remedy)
}

/** A word processor's quotes are the likeliest reason for whatever is wrong with what they hold. */
function quoted(value: unknown): string | null {
  const straight = typeof value === 'string' ? /^[“”„‘’«](.*)[“”‘’»]$/.exec(value.trim())?.[1] : undefined
  return straight === undefined
    ? null
    : `“${straight}” is in typographic quotes, which YAML reads as part of the value — write ${straight}`
}

/** Where a schema has no message of its own for a value of another kind. */
function ownWords(issue: Issue): string | null {
  if (issue.code !== 'invalid_type' || !issue.message.startsWith('Invalid input')) return null
  return issue.expected === 'object' || issue.expected === 'record'
    ? 'it is a group of keys — write each key with its value on a line of its own below, indented'
    : `it is not a ${issue.expected} — write a ${issue.expected}`
}

const sample = (value: unknown) => (typeof value === 'string' ? value : '…')

/** A union's issue is replaced by those of the one alternative that was meant: the one whose kind of value was written. */
function withoutUnion(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const ofKind = issue.errors.filter((branch) => !branch.some(({ code, path }) => path.length === 0 && isOther(code)))
  const [meant] = ofKind
  if (!meant || ofKind.length > 1) return [issue]
  return meant.map((one) => ({ ...one, path: [...issue.path, ...one.path] })).flatMap(withoutUnion)
}

const isOther = (code: Issue['code']) => code === 'invalid_type' || code === 'unrecognized_keys'
const isDateIssue = (issue: Issue) => issue.code === 'custom' && issue.params?.code === 'date-invalid'

/** The value at a path. A single value stands for a list of one, so that a position may have nothing to index. */
function valueAt(data: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce((value: unknown, key) => {
    if (typeof key === 'number' && !Array.isArray(value)) return value
    return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
  }, data)
}

/**
 * `navigation item 2, url`: people count from 1.
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
