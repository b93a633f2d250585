/** What a schema says of front matter or settings, as problems of a file. */
import type { z } from 'zod'
import { nearest } from '../nearest.ts'
import { type Position, type Problem, problem } from '../problem.ts'
import type { ProblemCode } from '../problem-codes.ts'

type Issue = z.core.$ZodIssue
type Place = (...path: PropertyKey[]) => Position

/**
 * The issues of one parse as problems. The schemas' messages hold the dash that parts message and remedy.
 * @param data what was parsed
 * @param at where the value at a path is written
 */
export function schemaProblems(
  issues: readonly Issue[],
  path: string,
  data: Record<string, unknown>,
  at: Place,
): Problem[] {
  const all = issues.flatMap(withoutUnion)
  const isMissing = (issue: Issue) => valueAt(data, issue.path) === undefined
  const missing = all.filter(isMissing)
  const misspelt = new Set<Issue>()
  const unknown = all.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return []
    return issue.keys.map((key) => {
      const wanted = missing.filter(({ path }) => samePath(path.slice(0, -1), issue.path))
      const [meant] = nearest(
        key,
        wanted.map(({ path }) => String(path.at(-1))),
      )
      for (const one of wanted) if (String(one.path.at(-1)) === meant) misspelt.add(one)
      const message = `${keyName(issue.path, data)}: the key ${key} is not known`
      return meant
        ? problem('key-misspelt', path, at(...issue.path, key), message, `did you mean ${meant}?`)
        : problem('key-unknown', path, at(...issue.path, key), message, 'remove it')
    })
  })
  const values = all.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys' || misspelt.has(issue)) return []
    return isMissing(issue) ? missingProblem(issue, path, data, at) : valueProblem(issue, path, data, at)
  })
  return [...unknown, ...values]
}

function missingProblem({ path: keys }: Issue, path: string, data: Record<string, unknown>, at: Place): Problem {
  const key = String(keys.at(-1))
  const group = keys.slice(0, -1)
  if (group.length === 0) return problem('value-missing', path, at(key), `${key} is missing`, `add ${key}:`)
  const given = Object.entries(valueAt(data, group) ?? {}).map(([name, value]) => `${name}: ${sample(value)}`)
  const completed = [...given, `${key}: …`].join(', ')
  return problem(
    'value-missing',
    path,
    at(...group),
    `${keyName(group, data)}: ${key} is missing`,
    `write { ${completed} }`,
  )
}

function valueProblem(issue: Issue, path: string, data: Record<string, unknown>, at: Place): Problem {
  const [message = '', remedy = 'correct it'] = issue.message.split(' — ')
  const code: ProblemCode = isDateIssue(issue) ? 'date-invalid' : 'value-invalid'
  return problem(code, path, at(...issue.path), `${keyName(issue.path, data)}: ${message}`, remedy)
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

const samePath = (a: readonly PropertyKey[], b: readonly PropertyKey[]) =>
  a.length === b.length && a.every((key, index) => key === b[index])

/** A single value stands for a list of one, so that an index may have nothing to index. */
function valueAt(data: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce((value: unknown, key) => {
    if (typeof key === 'number' && !Array.isArray(value)) return value
    return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined
  }, data)
}

/** `navigation item 2, url` */
function keyName(keys: readonly PropertyKey[], data: unknown): string {
  return keys.reduce<string>((name, key, index) => {
    if (typeof key === 'number')
      return Array.isArray(valueAt(data, keys.slice(0, index))) ? `${name} item ${key + 1}` : name
    if (name === '') return String(key)
    return `${name}${name.endsWith(`item ${Number(keys[index - 1]) + 1}`) ? ', ' : '.'}${String(key)}`
  }, '')
}
