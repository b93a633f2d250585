/** Published documents that nobody can tell apart in a list or among search results. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { PublishedDocument } from '../../model.ts'
import type { AdviceInput } from './advice-input.ts'

export function duplicates({ content: { posts, pages }, documents }: AdviceInput): Problem[] {
  // Oldest first: the newer of two is the one that can still be changed.
  const published = [...pages, ...posts.toReversed()].filter(
    ({ state, unlisted }) => state === 'published' && !unlisted,
  )
  const at = (path: string, key: string) => documents.get(path)?.at(key) ?? { line: 1, column: 1 }
  return [
    ...twins(published, ({ title }) => title).map(([{ path, title }, first]) =>
      problem(
        'title-duplicate',
        path,
        at(path, 'title'),
        `the title “${title}” is also that of ${first.path}`,
        'tell the two apart',
      ),
    ),
    ...twins(published, ({ description }) => description).map(([{ path }, first]) =>
      problem(
        'description-duplicate',
        path,
        at(path, 'description'),
        `the description is also that of ${first.path}`,
        'say what this one is about',
      ),
    ),
  ]
}

/** Documents of one language with the same text, each with the first that has it. */
function twins(
  documents: readonly PublishedDocument[],
  text: (document: PublishedDocument) => string | undefined,
): [PublishedDocument, PublishedDocument][] {
  const firsts = new Map<string, PublishedDocument>()
  return documents.flatMap((document): [PublishedDocument, PublishedDocument][] => {
    const said = text(document)
    if (said === undefined) return []
    const key = `${document.lang} ${said.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()}`
    const first = firsts.get(key)
    if (first) return [[document, first]]
    firsts.set(key, document)
    return []
  })
}
