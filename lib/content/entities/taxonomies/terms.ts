/** Categories, tags and series out of what posts say: spellings joined, addresses made, lookalikes named (DESIGN, Terms). */

import { lowerCase, termSlug } from '../../../core/addresses/slug.ts'
import { type Position, type Problem, problem } from '../../../core/problems/problem.ts'
import { similarKeys } from './similar-keys.ts'

export type TermKind = 'category' | 'tag' | 'series'

/** One entry of a taxonomy as the posts use it. */
export type TermUse = {
  name: string
  path: string
  at: Position
  /** It is the only one of its key. */
  alone?: boolean
}

/** One term: the spelling to show, its slug and address, and every spelling that means it. */
export type ResolvedTerm = { name: string; slug: string; url: string; spellings: string[] }

export type TermTable = {
  /** Spelling as typed → term. */
  bySpelling: Map<string, ResolvedTerm>
  terms: ResolvedTerm[]
  problems: Problem[]
}

const folder: Readonly<Record<TermKind, string>> = { category: 'categories', tag: 'tags', series: 'series' }
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Two spellings are one term when they differ by case, spaces, hyphens and slashes only. */
export const termKey = (name: string) => lowerCase(name.normalize('NFC')).replace(/[\s\-/_]+/gu, '')

/**
 * Makes the terms of one taxonomy.
 * @param uses every use in every post, drafts included, in the order of posts
 * @param chosenSlugs slugs of term files: such a file decides its term's address
 */
export function termTable(kind: TermKind, uses: readonly TermUse[], chosenSlugs: readonly string[]): TermTable {
  const table: TermTable = { bySpelling: new Map(), terms: [], problems: [] }
  const groups = new Map<string, Map<string, TermUse[]>>()
  for (const use of uses) {
    const refusal = refusedTerm(kind, use)
    if (refusal) {
      table.problems.push(refusal)
      continue
    }
    const group = getOr(groups, termKey(use.name), () => new Map<string, TermUse[]>())
    getOr(group, use.name, () => []).push(use)
  }
  const slugs = new Map<string, ResolvedTerm>()
  const chosen = new Map(chosenSlugs.map((slug) => [termKey(slug), slug]))
  for (const [key, group] of groups) {
    const ranked = [...group].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    const [name, namedUses] = ranked[0] ?? ['', []]
    const slug = chosen.get(key) ?? termSlug(name)
    const twin = slugs.get(slug)
    const first = namedUses[0]
    if (twin && first) {
      table.problems.push(
        problem(
          'term-clash',
          first.path,
          first.at,
          `the ${kind} “${name}” and “${twin.name}” have one address, ${twin.url}`,
          clashRemedy(name, twin.name),
        ),
      )
      continue
    }
    const term = { name, slug, url: `/${folder[kind]}/${slug}/`, spellings: ranked.map(([spelling]) => spelling) }
    slugs.set(slug, term)
    table.terms.push(term)
    for (const spelling of term.spellings) table.bySpelling.set(spelling, term)
    table.problems.push(
      ...spellingProblem(kind, ranked),
      ...(first && windowsDevice.test(slug) ? [deviceProblem(kind, first)] : []),
      ...(first?.alone && /[^,]+, *[^,]/.test(name) ? [severalProblem(kind, first)] : []),
    )
  }
  table.terms.sort((a, b) => (a.slug < b.slug ? -1 : 1))
  table.problems.push(...lookalikes(kind, groups, new Set(chosen.keys())))
  return table
}

/** Quotes of a word processor are a part of the name to YAML, and nothing to its address. */
function clashRemedy(name: string, twin: string): string {
  const [bare, other] = [name, twin].map((one) => one.replace(/^[“”„‘’«»]|[“”‘’«»]$/g, ''))
  return bare === other && bare !== undefined ? `write ${bare} without typographic quotes` : 'rename one of them'
}

/** Why a term cannot have an address, if so. */
function refusedTerm(kind: TermKind, { name, path, at }: TermUse): Problem | null {
  const dangerous = name.startsWith('/') || name.includes('..') || name.includes('\\')
  if (dangerous)
    return problem('term-invalid', path, at, `the ${kind} “${name}” looks like a file path`, 'write a name')
  if (termSlug(name) === '' || termSlug(name) === '-')
    return problem(
      'term-invalid',
      path,
      at,
      `no address can be made of the ${kind} “${name}”`,
      'write a name with letters or digits',
    )
  return null
}

function spellingProblem(kind: TermKind, ranked: [string, TermUse[]][]): Problem[] {
  const [keep, ...others] = ranked
  const odd = others[0]?.[1][0]
  if (!keep || !odd) return []
  const counts = ranked.map(([name, { length }]) => `“${name}” ${length}×`).join(', ')
  return [
    problem(
      'term-spelling',
      odd.path,
      odd.at,
      `one ${kind} is spelt in ${ranked.length} ways: ${counts}`,
      `write “${keep[0]}” everywhere`,
    ),
  ]
}

const deviceProblem = (kind: TermKind, { name, path, at }: TermUse) =>
  problem(
    'term-reserved',
    path,
    at,
    `the ${kind} “${name}” makes a folder name that Windows reserves`,
    'choose another name',
  )

/** A name is never split: a comma may be part of it. Alone under its key it rarely is. */
const severalProblem = (kind: TermKind, { name, path, at }: TermUse) =>
  problem(
    'term-several',
    path,
    at,
    `“${name}” is one ${kind}, commas and all`,
    `write a list if several are meant: [${name}]`,
  )

/** Two terms that were probably meant as one; of those that have a file, one letter decides even in a short name. */
function lookalikes(
  kind: TermKind,
  groups: Map<string, Map<string, TermUse[]>>,
  settled: ReadonlySet<string>,
): Problem[] {
  return similarKeys([...groups.keys()], settled).flatMap(([key, similar]) => {
    const [group, other] = [groups.get(key), groups.get(similar)]
    if (!group || !other) return []
    const [a, b] = [summary(group), summary(other)]
    const [keep, drop] = a.count > b.count ? [a, b] : [b, a]
    return [
      problem(
        'term-near-duplicate',
        drop.use.path,
        drop.use.at,
        `the ${kind} “${drop.name}” (${drop.count}×) looks like “${keep.name}” (${keep.count}×)`,
        `write “${keep.name}” if they mean the same`,
      ),
    ]
  })
}

function summary(group: Map<string, TermUse[]>): { name: string; count: number; use: TermUse } {
  const ranked = [...group].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
  const [name = '', uses = []] = ranked[0] ?? []
  const count = ranked.reduce((sum, [, { length }]) => sum + length, 0)
  return { name, count, use: uses[0] ?? { name, path: '', at: { line: 1, column: 1 } } }
}

function getOr<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
