/** Reads one content file: splits it, validates its front matter and leaves its body unparsed. Shared by all kinds of documents. */
import { z } from 'zod'
import { splitDatedName } from '../../core/dates/dates.ts'
import type { Position, Problem } from '../../core/problems/problem.ts'
import { untitledPosts } from '../../markdown/index.ts'
import { unusableValues } from '../checks/unusable-values.ts'
import { factNames } from '../schema/cover-facts.ts'
import type { ContentFile, Entry } from './content-file.ts'
import { canonicalKeys, type KeyRules } from './document-keys.ts'
import { type Split, splitFence } from './fence.ts'
import type { Value } from './front-matter.ts'
import { garbledText } from './garbled.ts'
import { parseMatter } from './matter.ts'
import { isTitle, noteSplit } from './note.ts'
import { schemaProblems } from './schema-problem.ts'
import { readSource } from './source.ts'
import { positionAt, type SourcePositions } from './source-positions.ts'
import type { UnknownKey, UnknownKeys } from './unknown-keys.ts'

export type Body = {
  /** Returns the text. It may read the file again, and throws when the file has changed since it was parsed. */
  text: () => string
  /** The line of the file it starts on, from 1. */
  line: number
  /** True if it is empty or only white space. */
  blank: boolean
  /** Posts that it links to without words: their titles are shown. */
  untitled?: readonly string[]
  /** SHA-256 of the text, if known without reading it. */
  hash?: string
}

export type Document<Data> = {
  source: ContentFile
  data: Data
  body: Body
  /** Canonical keys that are present without a value. */
  empty: ReadonlySet<string>
  /** Returns the position of a canonical key's value in the file. */
  at: (...path: PropertyKey[]) => Position
  /** The data behind `at`: positions by typed key, and the typed key of each canonical key. */
  positions: SourcePositions
  typed: ReadonlyMap<string, string>
  /** Keys with invalid values, which `data` lacks. Only set on documents that cannot be used. */
  invalid?: ReadonlySet<string>
}

/** The body of a file with invalid front matter. It is compiled too, so that all problems of the file are reported in one run. */
export type UnreadText = { source: ContentFile; body: Body }

export type ReadResult<Data> = {
  /** Null if the file is invalid. In dev an invalid file yields its last valid version instead. */
  document: Document<Data> | null
  /** The valid part of an invalid document, so that all further checks run and an author sees every problem at once. */
  partial?: Document<Data> | undefined
  problems: Problem[]
}

/** State shared while reading all files of a site. */
export type Reading = {
  unknownKeys: UnknownKeys
  /** Collects the bodies of files that yield no document. */
  unread: UnreadText[]
  /** Returns what an earlier load or run read; without it every file is read. */
  cached?: DocumentCache | undefined
}

/**
 * Returns a file's parsed document from a cache, or reads and parses it.
 * @param read reads the file
 * @param parse parses what `read` returned
 * @param schemaVersion what its schema depends on besides the code: another one parses the file again
 */
export type DocumentCache = <Data>(
  source: ContentFile,
  read: () => SourceText,
  parse: (read: SourceText) => ParsedDocument<Data>,
  schemaVersion: string,
) => ParsedDocument<Data>

type SourceText = ReturnType<typeof readSource>

/** The result of parsing one file in isolation. */
export type ParsedDocument<Data> = ReadResult<Data> & {
  unknown: UnknownKey[]
  /** The body, if there is no document to hold it. */
  unread?: Body | undefined
}

/** `schemaVersion`: see `DocumentCache`. */
type DocumentRules = Omit<KeyRules, 'known'> & { schemaVersion?: string }

/** Changes the canonical keys of a file before they are validated. */
export type Adjust = (
  data: Record<string, Value>,
  entries: ReadonlyMap<string, Value>,
  /** Canonical key → the key as typed. */
  typed: Map<string, string>,
  /** The name of the file, see `ContentFile`. */
  name: string,
) => void

/**
 * Reads, splits, parses and validates one file.
 * @param adjust changes the canonical keys before they are validated
 * @returns the document, or null if it is invalid; all problems in either case
 */
export function readDocument<Schema extends z.ZodObject>(
  source: ContentFile,
  schema: Schema,
  { schemaVersion = '', ...rules }: DocumentRules,
  { unknownKeys, cached, unread: texts }: Reading,
  adjust: Adjust = () => {},
): ReadResult<z.infer<Schema>> {
  const read = () => readSource(source.file, source.path)
  const parse = (read: SourceText): ParsedDocument<z.infer<Schema>> =>
    'problem' in read
      ? { document: null, problems: [read.problem], unknown: [] }
      : parseDocument(source, read.text, schema, rules, adjust)
  const { document, partial, problems, unknown, unread } = cached
    ? cached(source, read, parse, schemaVersion)
    : parse(read())
  unknownKeys.add(source.path, unknown)
  // In dev an invalid file yields its last valid version, including the text.
  if (!document && unread) texts.push({ source, body: unread })
  // A copy: callers append to the list, and the cached result must not change.
  return { document, partial, problems: [...problems] }
}

function parseDocument<Schema extends z.ZodObject>(
  source: ContentFile,
  text: string,
  schema: Schema,
  rules: Omit<KeyRules, 'known'>,
  adjust: Adjust,
): ParsedDocument<z.infer<Schema>> {
  const { path } = source
  const failed = (...problems: Problem[]) => ({ document: null, problems, unknown: [] })
  const fenced = source.entry ? entrySplit(text, source.entry) : splitFence(text, path)
  const note = 'problem' in fenced && fenced.problem.code === 'front-matter-missing' ? noteSplit(text, source) : null
  const split = note ?? fenced
  if ('problem' in split) return failed(split.problem)
  const matter = parseMatter(split, path)
  if ('problem' in matter) return { ...failed(...split.problems, matter.problem), unread: bodyOf(split.body, split) }

  const keys = canonicalKeys(matter, path, { ...rules, known: Object.keys(schema.shape) })
  // Archetypes of other systems leave keys without a value as empty text.
  for (const [key, value] of Object.entries(keys.data))
    if (value === '' && schema.shape[key] && isOptional(schema.shape[key])) keys.data[key] = null
  adjust(keys.data, matter.entries, keys.typed, source.name)
  const titled = keys.data.title === undefined && 'title' in schema.shape ? headed(split.body) : null
  if (titled) keys.data.title = titled.title
  else if (keys.data.title === undefined && isTitle(source, note !== null)) keys.data.title = source.name
  const body = bodyOf(titled?.rest ?? split.body, split)
  const present = Object.fromEntries(Object.entries(keys.data).filter(([, value]) => value !== null))
  const { positions } = matter
  const at = positionFinder(positions, keys.typed)
  const empty = new Set(Object.keys(keys.data).filter((key) => keys.data[key] === null))
  const garbled = source.entry ? [] : garbledText(text, path)
  const problems = [...split.problems, ...matter.problems, ...keys.problems, ...garbled]

  const parsed = schema.safeParse(present)
  const { unknown, typed } = keys
  const issues = parsed.error?.issues ?? []
  const invalid = new Set(issues.map(({ path: [key] }) => String(key)))
  const data = (parsed.data ?? validPart(schema, present, invalid)) as z.infer<Schema> | undefined
  const document = data && { source, data, body, empty, at, positions, typed }
  if (document) problems.push(...unusableValues(document.data, path, at))
  if (parsed.success && document) return { document, problems, unknown }
  return {
    document: null,
    partial: document && { ...document, invalid },
    unread: body,
    unknown,
    problems: [
      ...problems,
      ...schemaProblems(issues, path, {
        data: present,
        at,
        typed,
        keysOf: keysIn(source.kind),
        title: likelyTitle(source.name),
      }),
    ],
  }
}

function bodyOf(text: string, { bodyLine }: Split): Body {
  const untitled = untitledPosts(text)
  return {
    text: () => text,
    line: bodyLine,
    blank: text.trim() === '',
    ...(untitled.length > 0 && { untitled }),
  }
}

/** Many systems take the title from the first heading if front matter has none. Without that heading the text keeps its lines. */
function headed(text: string): { title: string; rest: string } | null {
  const [all, blank = '', title = ''] = /^(\s*)# +(\S.*?)[ #]*(?:\{#[^}]*\})?[ \t]*(?:\n|$)/.exec(text) ?? []
  return all === undefined ? null : { title, rest: `${blank}\n${text.slice(all.length)}` }
}

/** The title that the name of a file suggests. */
function likelyTitle(name: string): string {
  const words = splitDatedName(name).rest.replace(/[-_]+/g, ' ').trim()
  return /\p{L}/u.test(words) ? words : ''
}

/** An entry of a list has front matter and no text. */
function entrySplit(text: string, { line, end }: Entry): Split {
  const matter = text
    .split('\n')
    .slice(line - 1, end - 1)
    .join('\n')
  return { language: 'yaml', matter, matterLine: line, body: '', bodyLine: line, problems: [] }
}

/** Keys of a group of front matter, for suggestions; those of `languages` are the words of a person or term. */
const keysIn =
  (kind: ContentFile['kind']) =>
  ([key]: readonly PropertyKey[]): readonly string[] => {
    if (key === 'languages') return kind === 'author' ? ['name', 'position', 'blurb'] : ['title', 'description']
    return Object.hasOwn(groupKeys, String(key)) ? (groupKeys[String(key)] ?? []) : []
  }

const groupKeys: Readonly<Record<string, readonly string[]>> = {
  cover: factNames,
  author_staff_member: ['id', 'role'],
  author_staff_member_editor: ['id', 'role'],
  updated: ['date', 'note'],
  series: ['name', 'part'],
}

/** Parses the values without the invalid keys, with placeholder text for required lines. */
function validPart(schema: z.ZodObject, present: Record<string, Value>, invalid: ReadonlySet<string>): unknown {
  const valid = Object.fromEntries(Object.entries(present).filter(([key]) => !invalid.has(key)))
  const needed = [...invalid].filter((key) => schema.shape[key] && !isOptional(schema.shape[key]))
  const texts = needed.filter((key) => z.safeParse(schema.shape[key], '…').success)
  // A required date or number has no placeholder: the document goes without.
  const others = needed.filter((key) => !texts.includes(key)).map((key) => [key, z.unknown().optional()])
  return schema
    .extend(Object.fromEntries(others))
    .safeParse({ ...valid, ...Object.fromEntries(texts.map((key) => [key, '…'])) }).data
}

const isOptional = (value: z.core.$ZodType) => z.safeParse(value, undefined).success

/** The first line of front matter: the position of missing keys. */
const frontMatter: Position = { line: 2, column: 1 }

/** Returns a function that finds the position of a value by canonical key, whichever synonym was typed. */
export const positionFinder =
  (positions: SourcePositions, typed: ReadonlyMap<string, string>): Document<unknown>['at'] =>
  (...[key, ...rest]) =>
    positionAt(positions, [typed.get(String(key)) ?? String(key), ...rest], frontMatter)
