/** The view of a publication in one of its languages. */
import type { Publication } from '../publication.ts'
import { contentIn } from './in-language.ts'

const views = new WeakMap<Publication, Map<string, Publication>>()

/**
 * Returns the publication in one of its languages. Every query works on it as on a site with one language; addresses of other languages
 * are still known to its map.
 */
export function inLanguage(publication: Publication, language: string): Publication {
  const { content } = publication
  if (content.site.languages.length === 0) return publication
  const known = views.get(publication) ?? new Map<string, Publication>()
  views.set(publication, known)
  const view = known.get(language) ?? { ...publication, content: contentIn(content, language) }
  known.set(language, view)
  return view
}
