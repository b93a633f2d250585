/** What is mended in front matter: only the spelling of what a person wrote, never what it means. */
import { parseDate } from '../../core/dates/dates.ts'
import { yamlScalar } from '../parse/yaml-scalar.ts'
import type { PlacedScalar } from './scalars.ts'

/** A piece of YAML and what stands in its place afterwards. */
export type Edit = { from: number; to: number; text: string }

export type MendRules = {
  /** Other key → canonical key. */
  synonyms: Readonly<Record<string, string>>
  /** Top-level key → how the site spells a term of that key. */
  spellings: Readonly<Record<string, ReadonlyMap<string, string>>>
}

/** Keys whose value, or whose `date`, is a day. */
const dayKeys = new Set(['date', 'updated', 'expires'])

export function editsOf(scalars: readonly PlacedScalar[], rules: MendRules): Edit[] {
  const typed = scalars.filter(({ isKey, path }) => isKey && path.length === 1)
  const canonical = (key: string) => (Object.hasOwn(rules.synonyms, key) ? (rules.synonyms[key] ?? key) : key)
  // Two keys that mean the same are for a person to settle.
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

/** `2018/6/30 10:00` → `2018-06-30 10:00`: the day alone is respelt, so that no time moves. */
function dayEdit({ text, from, quote }: PlacedScalar): Edit[] {
  const day = parseDate(text)?.date
  const written = /^\s*(\d{4}[-/]\d{1,2}[-/]\d{1,2})/.exec(text)
  if (day === undefined || !written?.[1] || written[1] === day) return []
  const start = from + quote.length + written[0].length - written[1].length
  return [{ from: start, to: start + written[1].length, text: day }]
}

/** `published: false` → `draft: true`, in both its halves or not at all. `published: true` says nothing and stays. */
function publishedEdit(scalar: PlacedScalar, all: readonly PlacedScalar[]): Edit[] {
  const value = all.find(({ path, isKey }) => !isKey && path.length === 1 && path[0] === 'published')
  if (scalar.path.length > 1 || !value || !/^(?:false|no|off)$/.test(value.text)) return []
  return [rewritten(scalar, scalar.isKey ? 'draft' : 'true')]
}

/** In the same quotes as before; without quotes only where it can stand so. */
function rewritten({ from, to, quote, inFlow }: PlacedScalar, text: string): Edit {
  const plain = text === 'true' ? text : yamlScalar(text)
  if (quote === "'") return { from, to, text: `'${text.replaceAll("'", "''")}'` }
  const needsQuotes = quote === '"' || (inFlow && /[,[\]{}]/.test(plain))
  return { from, to, text: needsQuotes ? JSON.stringify(text) : plain }
}
