/** Check: no published file has a name that Windows reserves. The site could not be built or unpacked there. */
import { reservedPart } from '../../core/addresses/reserved-names.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import type { PublishInput } from '../input.ts'
import { fileOf } from '../page/published-file.ts'

/**
 * @param names published names; feeds, cards and Markdown alternates need not be among them, since they are named after their pages
 * @returns one problem per reserved name, at the document, or at the published file if no document has the address
 */
export function reservedNames(names: Iterable<string>, documents: PublishInput['documents']): Problem[] {
  const sources = new Map(documents.map(({ url, path }) => [fileOf(url), path]))
  const found = new Map<string, Problem>()
  for (const name of names) {
    const part = reservedPart(name)
    if (part === undefined || found.has(part)) continue
    found.set(
      part,
      problem(
        'term-reserved',
        sources.get(name) ?? `out/${name}`,
        { line: 1, column: 1 },
        `the site would have a file or folder named ${part}, a name that Windows reserves`,
        'choose another name, slug or permalink',
      ),
    )
  }
  return [...found.values()]
}
