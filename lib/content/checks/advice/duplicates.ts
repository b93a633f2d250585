/** Advice about published documents with the same title or description, which cannot be told apart in lists and search results. */
import { type Problem, problem } from '../../../core/problems/problem.ts'
import type { PublishedDocument } from '../../model.ts'
import type { AdviceInput } from './advice-input.ts'

export function duplicates({ content: { posts, pages }, documents }: AdviceInput): Problem[] {
  // Oldest first, so that the newer of two is reported: it is easier to change.
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
        `the title “${title}” is also used by ${first.path}`,
        'give one of them another title',
      ),
    ),
    ...twins(published, ({ description }) => description).map(([{ path }, first]) =>
      problem(
        'description-duplicate',
        path,
        at(path, 'description'),
        `the description is also used by ${first.path}`,
        'describe what sets this one apart',
      ),
    ),
  ]
}

/** Finds documents of the same language with the same text, each paired with the first such document. */
function twins(
  documents: readonly PublishedDocument[],
  text: (document: PublishedDocument) => string | undefined,
): [PublishedDocument, PublishedDocument][] {
  const firsts = new Map<string, PublishedDocument>()
  return documents.flatMap((document): [PublishedDocument, PublishedDocument][] => {
    const compared = text(document)
    if (compared === undefined) return []
    const key = `${document.lang} ${compared.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()}`
    const first = firsts.get(key)
    if (first) return [[document, first]]
    firsts.set(key, document)
    return []
  })
}
