/** The profile used as author of posts whose export names none: every post needs one. */
import type { OldSite } from '../model.ts'
import { withFrontMatter } from './front-matter.ts'
import { plainSlug } from './names.ts'
import { publicationName } from './site-file.ts'

export function publicationAsAuthor(site: OldSite): { id: string; path: string; text: string } {
  const name = publicationName(site)
  const id = plainSlug(name) || 'editors'
  return { id, path: `content/authors/${id}.md`, text: withFrontMatter([['name', name]], '') }
}
