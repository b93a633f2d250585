/** Links to terms, people and lists. All addresses are final `href`s. */
import type { Post, Publication, TermReference } from '../../content/index.ts'
import { href } from '../../core/addresses/urls.ts'
import { publicationIndex } from '../publication-index.ts'

export type TermLink = { name: string; slug: string; href: string; tint?: string }

export type PersonLink = { name: string; href?: string; role?: string; id?: string }

/** Returns the address, without base path, of a list in the language of a publication: `/blog/` → `/de/blog/`. */
export const listUrl = ({ content: { site } }: Publication, url: string): string => site.prefix + url

export const linkTo = (publication: Publication) => (url: string) => href(publication.content.site.address, url)

/** Whether an author or term has a page, which requires at least one listed post. */
export const hasPage = (publication: Publication, url: string) => publicationIndex(publication).groups.has(url)

export function termLinks(publication: Publication, terms: readonly TermReference[]): TermLink[] {
  const link = linkTo(publication)
  const { categories } = publicationIndex(publication)
  return terms.map(({ name, slug, url }) => {
    const category = categories.get(url)
    return { name: category?.name ?? name, slug, href: link(url), tint: category?.tint }
  })
}

export function people(publication: Publication, byline: Post['byline']): PersonLink[] {
  const link = linkTo(publication)
  return byline.map(({ id, name, url, role }) => ({
    id,
    name,
    href: url && hasPage(publication, url) ? link(url) : undefined,
    role,
  }))
}
