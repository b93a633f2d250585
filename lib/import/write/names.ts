/** File names for documents and people. */
import { fileSlug } from '../../core/addresses/slug.ts'

/** File systems limit names to 255 bytes, including a date, `.md` and the suffix of a temporary copy. */
const longestName = 180

/** A slug as the site makes it, without the ending that old systems put into addresses, and short enough for a file name. */
export function slugOf(words: string): string {
  let slug = fileSlug(words.replace(/\.(?:html?|php|aspx?)$/i, ''))
    .replace(/-{2,}/g, '-')
    .replace(/^-+|-+$/g, '')
  while (Buffer.byteLength(slug) > longestName) slug = slug.replace(/(?:-[^-]*|.)$/su, '')
  return slug
}

/** Ids of people contain plain letters only: `Tomáš Novák` → `tomas-novak`. Empty if there are none. */
export function plainSlug(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9_.]+/g, '-').replace(/^[-.]+|[-.]+$/g, '')
}
