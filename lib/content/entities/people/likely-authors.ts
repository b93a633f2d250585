/** Suggests authors for a name that matches none. */
import { Suggestions } from '../../../core/problems/nearest.ts'
import type { Author } from './authors.ts'

/** Finds ids of authors with a similar id or name, best match first: `Robin Ashdwn` → robin. */
export class LikelyAuthors {
  readonly #ids: ReadonlyMap<string, string>
  readonly #spellings: Suggestions

  constructor(authors: Iterable<Pick<Author, 'id' | 'name'>>) {
    this.#ids = new Map([...authors].flatMap(({ id, name }) => [[name, id] as const, [id, id] as const]))
    this.#spellings = new Suggestions(this.#ids.keys())
  }

  of(typed: string): string[] {
    const meant = this.#spellings.nearest(typed, Math.max(2, Math.floor(typed.length / 3)))
    return [...new Set(meant.map(({ candidate }) => this.#ids.get(candidate) ?? candidate))]
  }
}
