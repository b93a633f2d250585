/** "Did you mean": finds the valid values closest to what an author typed, with a bounded amount of work. */
import { EditDistance } from './edit-distance.ts'

/** A candidate and its edit distance. */
export type Match = { candidate: string; distance: number }

/**
 * Character comparisons that one list of candidates may cost per run, about two seconds. Work is counted rather than
 * timed, so that every machine prints the same messages.
 */
const workPerRun = 100_000_000

/** Skipping a candidate costs about as much as comparing this many characters. */
const lookCost = 2

/** Beyond this many edits a suggestion is a guess, and searching for it visits nearly every candidate. */
const farthest = 4

/**
 * The candidates closest to `word`, best first, at most three.
 * @param word what was typed
 * @param candidates the valid values; to look up many words in one list, create a `Suggestions`
 * @param limit greatest edit distance that counts; by default one edit, two from seven letters on
 */
export function nearest(word: string, candidates: Iterable<string>, limit?: number): string[] {
  return new Suggestions(candidates).nearest(word, limit).map(({ candidate }) => candidate)
}

/** A list of valid values, for looking up many words. */
export class Suggestions {
  readonly #candidates: readonly Candidate[]
  readonly #answers = new Map<string, readonly Match[]>()
  readonly #distance = new EditDistance()
  readonly #work: number
  #looked = 0

  /** @param work character comparisons after which no further word gets a suggestion */
  constructor(candidates: Iterable<string>, work = workPerRun) {
    this.#candidates = Array.from(candidates, (text) => ({ text, ...prepared(text) })).sort(
      (a, b) => a.lower.length - b.lower.length,
    )
    this.#work = work
  }

  /** The closest candidates, best first, at most three; none once the work of the run is used up. */
  nearest(word: string, limit = word.length >= 7 ? 2 : 1): readonly Match[] {
    const key = `${limit} ${word}`
    const known = this.#answers.get(key)
    if (known) return known
    const found = this.#search(word, Math.min(limit, farthest))
    this.#answers.set(key, found)
    return found
  }

  #search(word: string, limit: number): Match[] {
    const typed = prepared(word)
    const found: Match[] = []
    const longest = typed.lower.length + limit
    for (let index = this.#firstOfLength(typed.lower.length - limit); ; index++) {
      const candidate = this.#candidates[index]
      if (!candidate || candidate.lower.length > longest) break
      if (++this.#looked * lookCost + this.#distance.compared > this.#work) return []
      if (differentLetters(typed.letters, candidate.letters) > limit) continue
      const distance = this.#distance.between(typed.lower, candidate.lower, limit)
      if (distance <= limit) found.push({ candidate: candidate.text, distance })
    }
    return found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1)).slice(0, 3)
  }

  /** Index of the first candidate of at least this length. */
  #firstOfLength(length: number): number {
    let [low, high] = [0, this.#candidates.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#candidates[middle]?.lower.length ?? 0) < length) low = middle + 1
      else high = middle
    }
    return low
  }
}

type Candidate = { text: string; lower: string; letters: number }

function prepared(text: string): { lower: string; letters: number } {
  const lower = text.toLowerCase()
  let letters = 0
  for (let index = 0; index < lower.length; index++) letters |= 1 << (lower.charCodeAt(index) & 31)
  return { lower, letters }
}

/** Lower bound of the edit distance: each edit introduces at most one letter that the other word lacks. */
const differentLetters = (a: number, b: number) => Math.max(bits(a & ~b), bits(b & ~a))

/** Number of bits set. */
function bits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}
