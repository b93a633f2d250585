/** Builds the terms of a taxonomy from its uses in posts: merges spellings, assigns addresses, reports similar names. */

import { lowerCase, termSlug } from '../../../core/addresses/slug.ts'
import { type Position, type Problem, problem } from '../../../core/problems/problem.ts'
import { similarKeys } from './similar-keys.ts'

export type TermKind = 'category' | 'tag' | 'series'

/** One use of a term in a post. */
export type TermUse = {
  name: string
  path: string
  at: Position
  /** True if it is the only value of its key. */
  alone?: boolean
}

/** A term: the spelling to show, its slug and address, and all its spellings, most frequent first. */
export type ResolvedTerm = { name: string; slug: string; url: string; spellings: string[] }

export type TermTable = {
  /** Spelling as typed → term. */
  bySpelling: Map<string, ResolvedTerm>
  terms: ResolvedTerm[]
  problems: Problem[]
}

/** The folder of the files of each kind, in `content/` and in addresses. */
export const termFolder = { category: 'categories', tag: 'tags', series: 'series' } as const
const windowsDevice = /^(?:con|prn|aux|nul|com\d|lpt\d)$/

/** Normalises a name: spellings that differ only in case, spaces, hyphens, underscores and slashes are one term. */
export const termKey = (name: string) => lowerCase(name.normalize('NFC')).replace(/[\s\-/_]+/gu, '')

/**
 * Builds the terms of one taxonomy.
 * @param uses all uses in all posts, drafts included, in the order of posts
 * @param files the terms with a file, whose name determines the address and whose title the name of their term; in further languages posts may be filed under the title
 * @param prefix of addresses
 */
export function termTable(
  kind: TermKind,
  uses: readonly TermUse[],
  files: readonly { slug: string; name: string; language?: string }[],
  prefix = '',
): TermTable {
  const table: TermTable = { bySpelling: new Map(), terms: [], problems: [] }
  const groups = new Map<string, Map<string, TermUse[]>>()
  // The name of the file is the slug in every language; posts use the words of their own.
  const titled = new Map(
    files.flatMap(({ slug, name, language }) => (language === undefined ? [] : [[termKey(name), termKey(slug)]])),
  )
  for (const use of uses) {
    const refusal = refusedTerm(kind, use)
    if (refusal) {
      table.problems.push(refusal)
      continue
    }
    const key = termKey(use.name)
    const group = getOr(groups, titled.get(key) ?? key, () => new Map<string, TermUse[]>())
    getOr(group, use.name, () => []).push(use)
  }
  const slugs = new Map<string, ResolvedTerm>()
  const chosen = new Map(files.map((file) => [termKey(file.slug), file]))
  for (const [key, group] of groups) {
    const ranked = [...group].sort(([a, left], [b, right]) => right.length - left.length || (a < b ? -1 : 1))
    const [typed, namedUses] = ranked[0] ?? ['', []]
    const file = chosen.get(key)
    const slug = file?.slug ?? termSlug(typed)
    const name = file && file.name !== file.slug ? file.name : typed
    const twin = slugs.get(slug)
    const first = namedUses[0]
    if (twin && first) {
      table.problems.push(
        problem(
          'term-clash',
          first.path,
          first.at,
          `the ${kind} “${typed}” and “${twin.name}” have the same address, ${twin.url}`,
          clashRemedy(typed, twin.name),
        ),
      )
      continue
    }
    const term = {
      name,
      slug,
      url: `${prefix}/${termFolder[kind]}/${slug}/`,
      spellings: ranked.map(([spelling]) => spelling),
    }
    slugs.set(slug, term)
    table.terms.push(term)
    for (const spelling of term.spellings) table.bySpelling.set(spelling, term)
    table.problems.push(
      ...spellingProblem(kind, ranked),
      ...(first && windowsDevice.test(slug) ? [deviceProblem(kind, first)] : []),
      ...(first?.alone && separator.test(typed) ? [severalProblem(kind, first)] : []),
    )
  }
  table.terms.sort((a, b) => (a.slug < b.slug ? -1 : 1))
  table.problems.push(...lookalikes(kind, groups, new Set(chosen.keys())))
  return table
}

/** Typographic quotes are part of a name for YAML but not part of its slug, so two names may differ in them alone. */
function clashRemedy(name: string, twin: string): string {
  const [bare, other] = [name, twin].map((one) => one.replace(/^[“”„‘’«»]|[“”‘’«»]$/g, ''))
  return bare === other && bare !== undefined ? `write ${bare} without typographic quotes` : 'rename one of them'
}

/** Returns the problem of a term that cannot have an address. */
function refusedTerm(kind: TermKind, { name, path, at }: TermUse): Problem | null {
  const dangerous = name.startsWith('/') || name.includes('..') || name.includes('\\')
  if (dangerous)
    return problem('term-invalid', path, at, `the ${kind} “${name}” looks like a file path`, 'write a name')
  if (termSlug(name) === '' || termSlug(name) === '-')
    return problem(
      'term-invalid',
      path,
      at,
      `the ${kind} “${name}” cannot be turned into an address`,
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
    `the ${kind} “${name}” becomes a folder name that Windows reserves`,
    'choose another name',
  )

/** A name is never split, because a comma may be part of it. In the only value of a key it rarely is. */
const severalProblem = (kind: TermKind, { name, path, at }: TermUse) =>
  problem(
    'term-several',
    path,
    at,
    `“${name}” is read as one ${kind}${name.includes(',') ? ', commas included' : ''}`,
    `if you mean several, write a list: [${name.split(separator).join(', ')}]`,
  )

/** Between terms: commas, semicolons, and strokes with spaces around them. */
const separator = /(?<=[^,]), *(?=[^,])|(?<=\S) *; *(?=\S)|(?<=\S) \| (?=\S)/

/** Reports pairs of terms that were probably meant as one. */
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
        `if they mean the same, write “${keep.name}”`,
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
