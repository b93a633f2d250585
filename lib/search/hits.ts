/** Ships to the browser. The results of a query that contain what was typed, loaded as they are shown. */
import { containsTyped, type Matches, typedWords } from './matches.ts'

type Result<Found> = { id: string; data: () => Promise<Found> }
/** @param query in quotes: finds the same words and others with their stem */
type Search<Found> = (query: string) => Promise<{ results: Result<Found>[] }>

export type Hits<Found> = {
  /** Number of hits. Beyond the first 40 results not all are checked yet. */
  total: number
  /** Loads the next ones. */
  next: (count: number) => Promise<Found[]>
}

/** Results to check for the number of hits once one of them proves to be none. */
const mostChecked = 40

/** Checks at least the first `batch` results. */
export async function findHits<Found extends Matches>(
  search: Search<Found>,
  query: string,
  batch: number,
): Promise<Hits<Found>> {
  const rest = [...(await search(query)).results]
  const isHit = hitTest(search, typedWords(query))
  const hits: Found[] = []
  let rejected = 0
  const check = async (count: number) => {
    const some = rest.splice(0, count)
    const checked = (await Promise.all(some.map(isHit))).filter((found) => found !== null)
    rejected += some.length - checked.length
    hits.push(...checked)
  }
  await check(batch)
  if (rejected > 0) await check(mostChecked - batch)
  // Results are sorted by weight: what comes after so many mistaken ones is no better.
  if (hits.length === 0) rest.length = 0
  return {
    total: hits.length + rest.length,
    async next(count) {
      while (hits.length < count && rest.length > 0) await check(count - hits.length)
      return hits.splice(0, count)
    },
  }
}

/** Loads a result; null if it lacks one of the typed words. */
function hitTest<Found extends Matches>(search: Search<Found>, typed: readonly string[]) {
  const stems = new Map<string, Promise<Set<string>>>()
  const withStem = (word: string) => {
    const known = stems.get(word) ?? search(`"${word}"`).then(({ results }) => new Set(results.map(({ id }) => id)))
    stems.set(word, known)
    return known
  }
  return async ({ id, data }: Result<Found>): Promise<Found | null> => {
    const found = await data()
    for (const word of typed) if (!containsTyped(found, word) && !(await withStem(word)).has(id)) return null
    return found
  }
}

/** The words of a query, folded, that no text contains. */
export async function unknownWords<Found extends Matches>(search: Search<Found>, query: string): Promise<Set<string>> {
  const unknown = new Set<string>()
  // A pasted paragraph has no corrections worth the wait.
  for (const word of typedWords(query).slice(0, 8)) if ((await findHits(search, word, 1)).total === 0) unknown.add(word)
  return unknown
}
