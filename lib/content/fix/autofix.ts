/** What `npm run check -- --fix` would change in the files of a site: single lines of front matter, no other byte. Nothing is written here. */
import { readFileSync } from 'node:fs'
import type { Content, Term } from '../model.ts'
import { splitFence } from '../parse/fence.ts'
import { type ContentFile, listContent } from '../parse/files.ts'
import { parseFrontMatter } from '../parse/front-matter.ts'
import { readSource } from '../parse/source.ts'
import { schemas } from '../schema/index.ts'
import { type Edit, editsOf, type MendRules } from './rules.ts'
import { scalarsOf } from './scalars.ts'

/** A line of a file, without its end. */
export type MendedLine = { line: number; before: string; after: string }

export type MendedFile = {
  /** From the site's root. */
  path: string
  /** Absolute. */
  file: string
  lines: MendedLine[]
  /** The whole file as it has to be written: UTF-8, line ends and byte order mark as they were. */
  text: string
}

/** @param concerns whether a file, by its path from the site's root, is to be looked at */
export function mendContent(root: string, content: Content, concerns: (path: string) => boolean): MendedFile[] {
  const spellings = {
    categories: preferred(content.categories),
    category: preferred(content.categories),
    tags: preferred(content.tags),
    series: preferred(content.series),
  }
  return listContent(root).files.flatMap((source) => {
    if (!concerns(source.path)) return []
    const { synonyms } = schemas[source.kind]
    const mended = mendFile(source, { synonyms, spellings: source.kind === 'post' ? spellings : {} })
    return mended ? [mended] : []
  })
}

/** Every spelling of a term → the one that the site uses most. */
const preferred = (terms: readonly Term[]) =>
  new Map(terms.flatMap(({ spellings }) => spellings.map((spelling) => [spelling, spellings[0] ?? spelling] as const)))

function mendFile({ file, path }: ContentFile, rules: MendRules): MendedFile | null {
  const source = readSource(file, path)
  const split = 'problem' in source ? source : splitFence(source.text, path)
  // What cannot be read is told by the check, and mended by a person.
  if ('problem' in split || 'problem' in parseFrontMatter(split.yaml, path, 2)) return null
  const edits = editsOf(scalarsOf(split.yaml), rules)
  if (edits.length === 0) return null
  // Line ends and the byte order mark are kept: pieces at odd places are the ends of the lines before them.
  const pieces = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file)).split(/(\r\n?|\n)/)
  const lines = [...byLine(split.yaml, edits)].map(([line, own]) => {
    const before = pieces[2 * (line - 1)] ?? ''
    const after = own.reduceRight((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), before)
    pieces[2 * (line - 1)] = after
    return { line, before, after }
  })
  return { path, file, lines, text: pieces.join('') }
}

/** Edits by the line of the file, in order, with places counted from the line's beginning. Front matter begins on line 2. */
function byLine(yaml: string, edits: readonly Edit[]): Map<number, Edit[]> {
  const lines = new Map<number, Edit[]>()
  for (const { from, to, text } of edits.toSorted((a, b) => a.from - b.from)) {
    const before = yaml.slice(0, from).split('\n')
    const start = from - (before.at(-1)?.length ?? 0)
    const line = before.length + 1
    lines.set(line, [...(lines.get(line) ?? []), { from: from - start, to: to - start, text }])
  }
  return lines
}
