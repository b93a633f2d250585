/** Computes what `npm run check -- --fix` changes in a site: single lines of front matter and no other byte. Nothing is written here. */
import { readFileSync } from 'node:fs'
import { postsKey, sectionFolders, sectionNamed } from '../entities/sections/section.ts'
import type { Content, Term } from '../model.ts'
import type { ContentFile } from '../parse/content-file.ts'
import { splitFence } from '../parse/fence.ts'
import { listContent } from '../parse/files.ts'
import { parseMatter } from '../parse/matter.ts'
import { readSource } from '../parse/source.ts'
import { schemas } from '../schema/schemas.ts'
import { type Edit, editsOf, type FixRules } from './rules.ts'
import { scalarsOf } from './scalars.ts'

/** A changed line of a file, without its line end. */
export type FixedLine = { line: number; before: string; after: string }

export type FixedFile = {
  /** From the site's root. */
  path: string
  /** Absolute. */
  file: string
  lines: FixedLine[]
  /** The new content of the file, with its original line ends and byte order mark. */
  text: string
}

/**
 * Computes the fixes for the files of a site.
 * @param concerns whether to fix a file, given its path from the site's root
 * @param proposed a file that is read instead of the one that has its path
 */
export function autofixContent(
  root: string,
  content: Content,
  concerns: (path: string) => boolean,
  proposed?: ContentFile,
): FixedFile[] {
  const languages = new Map([...content.posts, ...content.partial].map(({ path, language }) => [path, language]))
  const spellings = spellingsIn(content)
  const { sections } = content.site
  return listContent(root, sectionFolders(sections)).files.flatMap((listed) => {
    const source = proposed?.path === listed.path ? proposed : listed
    if (!concerns(source.path) || source.entry) return []
    const { schema, synonyms, ignored } = schemas[source.kind]
    const isPost = source.kind === 'post'
    const fields = isPost ? sectionNamed({ sections }, source.section ?? postsKey).fields : []
    const known = [...Object.keys(schema.shape), ...fields.map(({ key }) => key)]
    const fixed = fixFile(source, {
      known,
      ignored,
      synonyms,
      spellings: isPost ? spellings(languages.get(source.path)) : {},
    })
    return fixed ? [fixed] : []
  })
}

/** Returns the preferred spellings in a language: in another, the same term may be written differently. */
function spellingsIn({ categories, tags, series }: Content): (language: string | undefined) => Spellings {
  const of = (terms: readonly Term[], language: string | undefined) =>
    preferred(terms.filter((term) => term.language === language))
  const known = new Map<string | undefined, Spellings>()
  return (language) => {
    const own = known.get(language) ?? {
      categories: of(categories, language),
      category: of(categories, language),
      tags: of(tags, language),
      series: of(series, language),
    }
    known.set(language, own)
    return own
  }
}

type Spellings = FixRules['spellings']

/** Maps every spelling of a term to the most frequent one. */
const preferred = (terms: readonly Term[]) =>
  new Map(terms.flatMap(({ spellings }) => spellings.map((spelling) => [spelling, spellings[0] ?? spelling] as const)))

function fixFile({ file, path }: ContentFile, rules: FixRules): FixedFile | null {
  const source = readSource(file, path)
  const split = 'problem' in source ? source : splitFence(source.text, path)
  // Unreadable files are reported by the check and have to be fixed by hand; so is TOML, JSON and metadata without fences, which the rules do not know.
  if ('problem' in split || split.language !== 'yaml' || 'problem' in parseMatter(split, path)) return null
  const edits = editsOf(scalarsOf(split.matter), rules)
  if (edits.length === 0) return null
  // Preserves line ends and the byte order mark: entries at odd indices are the line ends.
  const pieces = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(file)).split(/(\r\n?|\n)/)
  const lines = [...byLine(split.matter, edits)].map(([line, own]) => {
    const before = pieces[2 * (line - 1)] ?? ''
    const after = own.reduceRight((text, edit) => text.slice(0, edit.from) + edit.text + text.slice(edit.to), before)
    pieces[2 * (line - 1)] = after
    return { line, before, after }
  })
  return { path, file, lines, text: pieces.join('') }
}

/** Groups edits by line of the file, with offsets relative to the start of the line. Front matter starts on line 2. */
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
