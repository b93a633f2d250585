/** Groups documents that are translations of each other: those with the same name in different languages, and those that say so (`translation_of`). */
import { addressKey } from '../../core/addresses/urls.ts'
import { groupBy } from '../../core/group-by.ts'
import { nearest } from '../../core/problems/nearest.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { fileNames } from '../addresses/site-map.ts'
import { isGuide } from '../entities/documents/guide.ts'
import type { Page, Post } from '../model.ts'
import type { Document } from '../parse/document.ts'
import type { PageFrontMatter } from '../schema/page.ts'

type Joined = Pick<Post | Page, 'path' | 'url' | 'language' | 'group'>

/**
 * Settles the groups of documents, which have those of their names so far, and appends problems.
 * @param parsed front matter by path
 */
export function joinTranslations(
  documents: readonly Joined[],
  parsed: ReadonlyMap<string, Document<PageFrontMatter>>,
  problems: Problem[],
): void {
  separateNamesakes(documents, parsed)
  const names = new Map<string, Joined[]>()
  for (const document of documents)
    for (const name of [document.path, document.path.replace(/^content\//, ''), ...namesOf(document, parsed)])
      names.set(name, [...(names.get(name) ?? []), document])
  for (const document of documents) {
    const source = parsed.get(document.path)
    const typed = source?.data.translation_of
    if (source === undefined || typed === undefined) continue
    const others = (names.get(typed) ?? []).filter(({ language }) => language !== document.language)
    const [original] = others
    if (original) document.group = original.group
    else problems.push(unknownOriginal(document, source, typed, documents, names))
  }
  const grouped = documents.filter(({ path, group }) => group !== undefined && !isGuide(path))
  for (const members of groupBy(grouped, ({ group }) => group).values())
    for (const same of groupBy(members, ({ language }) => language).values()) {
      const [first, ...others] = same
      for (const { path, language } of others)
        problems.push(
          problem(
            'translation-several',
            path,
            parsed.get(path)?.at('translation_of') ?? { line: 1, column: 1 },
            `${first?.path} is already the translation into ${language} of the same document`,
            'correct translation_of: in one of the two, or rename the file',
          ),
        )
    }
}

/** Documents with the same name in one language are unrelated, such as yearly posts; their dates or folders differ. */
function separateNamesakes(documents: readonly Joined[], parsed: ReadonlyMap<string, Document<PageFrontMatter>>): void {
  const grouped = documents.filter(({ group }) => group !== undefined)
  for (const members of groupBy(grouped, ({ group }) => group).values()) {
    if (new Set(members.map(({ language }) => language)).size === members.length) continue
    for (const member of members) {
      const source = parsed.get(member.path)?.source
      if (source) member.group = [source.section ?? source.kind, ...source.folders, source.name].join('/')
    }
  }
}

/** The names by which `translation_of` may refer to a document, without the language in them. */
const namesOf = ({ path }: Joined, parsed: ReadonlyMap<string, Document<PageFrontMatter>>): string[] => {
  const name = parsed.get(path)?.source.name ?? ''
  return [...new Set([...fileNames(path), name, name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')])]
}

function unknownOriginal(
  { path, language }: Joined,
  { at }: Document<PageFrontMatter>,
  typed: string,
  documents: readonly Joined[],
  names: ReadonlyMap<string, readonly Joined[]>,
): Problem {
  const found = (message: string, remedy: string) =>
    problem('translation-unknown', path, at('translation_of'), message, remedy)
  if (language === undefined)
    return found('translation_of: is set, but site.yml names no languages', 'remove it, or add languages: to site.yml')
  const others = new Set(documents.filter((one) => one.language !== language))
  const [same] = names.get(typed) ?? []
  if (same) {
    const original = [...others].find(({ group }) => group !== undefined && group === same.group)
    return found(
      same.path === path ? 'the text is named as its own source' : `${same.path} is in ${language} too`,
      original
        ? `write ${nameOf(original)}, which is the one in ${original.language}`
        : 'write the name of the file that this one translates, which is in another language',
    )
  }
  const key = addressKey(typed.replace(/^https?:\/\/[^/]*/, ''))
  const addressed = [...others].find(({ url }) => addressKey(url) === key)
  if (addressed) return found(`${typed} is an address`, `write the name of the file: ${nameOf(addressed)}`)
  const [meant] = nearest(
    typed,
    [...names].flatMap(([name, of]) => (of.some((one) => others.has(one)) ? name : [])),
  )
  return found(
    `no document in another language is named ${typed}`,
    meant ? `did you mean ${meant}?` : 'write the name of the file that this one translates',
  )
}

/** The shortest name that `translation_of` may have for a document. */
const nameOf = ({ path }: Joined): string => fileNames(path).at(-1) ?? path
