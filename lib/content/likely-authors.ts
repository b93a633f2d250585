/** Whom a name that fits no author most likely meant. */
import { nearest } from '../nearest.ts'
import type { Author } from './authors.ts'

/** Ids of authors whose id or name is near to what was typed, best first: `Robin Ashdwn` is robin. */
export function likelyAuthors(typed: string, authors: Iterable<Pick<Author, 'id' | 'name'>>): string[] {
  const ids = new Map([...authors].flatMap(({ id, name }) => [[name, id] as const, [id, id] as const]))
  const meant = nearest(typed, ids.keys(), Math.max(2, Math.floor(typed.length / 3)))
  return [...new Set(meant.map((spelling) => ids.get(spelling) ?? spelling))]
}
