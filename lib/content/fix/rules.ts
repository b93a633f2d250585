/** The automatic fixes of front matter: they change spelling, never meaning. */
import { parseDate } from '../../core/dates/dates.ts'
import { Suggestions } from '../../core/problems/nearest.ts'
import { yamlScalar } from '../parse/yaml-scalar.ts'
import type { PlacedScalar } from './scalars.ts'

/** A range of the YAML and its replacement. */
export type Edit = { from: number; to: number; text: string }

export type FixRules = {
  /** The canonical keys of this kind of file. */
  known: readonly string[]
  /** Keys that are recognised and have no meaning. */
  ignored: readonly string[]
  /** Synonym → canonical key. */
  synonyms: Readonly<Record<string, string>>
  /** Preferred spellings of terms, by top-level key. */
  spellings: Readonly<Record<string, ReadonlyMap<string, string>>>
}

/** Keys whose value, or its `date`, is a date. */
const dayKeys = new Set(['date', 'updated', 'expires'])

export function editsOf(scalars: readonly PlacedScalar[], rules: FixRules): Edit[] {
  const typed = scalars.filter(({ isKey, path }) => isKey && path.length === 1)
  const spellings = new Suggestions([...rules.known, ...Object.keys(rules.synonyms), ...rules.ignored])
  const canonical = (key: string) => {
    const [named] = rules.known.includes(key) ? [key] : [synonymOf(key, rules)]
    return named ?? (rules.ignored.includes(key) ? key : (meantKey(key, spellings, rules) ?? key))
  }
  // A conflict between synonyms has to be resolved by hand.
  const alone = (key: string) => typed.filter(({ text }) => canonical(text) === canonical(key)).length === 1
  return scalars.flatMap((scalar) => {
    const [top, second] = scalar.path
    if (typeof top !== 'string') return []
    if (top === 'published') return alone(top) ? publishedEdit(scalar, scalars) : []
    const key = canonical(top)
    if (scalar.isKey) return scalar.path.length === 1 && key !== top && alone(top) ? [rewritten(scalar, key)] : []
    if (dayKeys.has(key) && (second === undefined || second === 'date')) return dayEdit(scalar)
    const spelling = key === 'series' && second !== undefined && second !== 'name' ? undefined : rules.spellings[key]
    const name = spelling?.get(scalar.text.trim())
    return name === undefined || name === scalar.text.trim() ? [] : [rewritten(scalar, name)]
  })
}

const synonymOf = (key: string, { synonyms }: FixRules) => (Object.hasOwn(synonyms, key) ? synonyms[key] : undefined)

/** The key that a misspelt one means: equal apart from capitals, or the only one that is near. `published` needs its value turned round. */
function meantKey(key: string, spellings: Suggestions, rules: FixRules): string | undefined {
  const near = spellings.nearest(key)
  const equal = near.filter(({ distance }) => distance === 0)
  const meant = (equal.length > 0 ? equal : near).map(({ candidate }) =>
    rules.ignored.includes(candidate) ? undefined : (synonymOf(candidate, rules) ?? candidate),
  )
  return new Set(meant).size === 1 ? meant[0] : undefined
}

/** `2018/6/30 10:00` → `2018-06-30 10:00`: only the date is rewritten, never the time. */
function dayEdit({ text, from, quote }: PlacedScalar): Edit[] {
  const day = parseDate(text)?.date
  const written = /^\s*(\d{4}[-/]\d{1,2}[-/]\d{1,2})/.exec(text)
  if (day === undefined || !written?.[1] || written[1] === day) return []
  const start = from + quote.length + written[0].length - written[1].length
  return [{ from: start, to: start + written[1].length, text: day }]
}

/** `published: false` → `draft: true`. `published: true` is the default and stays. */
function publishedEdit(scalar: PlacedScalar, all: readonly PlacedScalar[]): Edit[] {
  const value = all.find(({ path, isKey }) => !isKey && path.length === 1 && path[0] === 'published')
  if (scalar.path.length > 1 || !value || !/^(?:false|no|off)$/.test(value.text)) return []
  return [rewritten(scalar, scalar.isKey ? 'draft' : 'true')]
}

/** Rewrites a scalar in its original quotes, adding quotes only where necessary. */
function rewritten({ from, to, quote, inFlow }: PlacedScalar, text: string): Edit {
  const plain = text === 'true' ? text : yamlScalar(text)
  if (quote === "'") return { from, to, text: `'${text.replaceAll("'", "''")}'` }
  const needsQuotes = quote === '"' || (inFlow && /[,[\]{}]/.test(plain))
  return { from, to, text: needsQuotes ? JSON.stringify(text) : plain }
}
