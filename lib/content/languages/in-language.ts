/** The content of a site in one of its languages: its documents, people and terms, and the settings with its words. */
import { groupBy } from '../../core/group-by.ts'
import { isListed } from '../entities/documents/state.ts'
import type { Author } from '../entities/people/authors.ts'
import { sectionNamed } from '../entities/sections/section.ts'
import type { Content, Post, Term } from '../model.ts'
import { siteIn } from './site-languages.ts'

/** Returns the codes of a site's languages; without `languages`, that of its only one. */
export const languageCodes = ({ site }: Pick<Content, 'site'>): string[] =>
  site.languages.length === 0 ? [site.language] : site.languages.map(({ code }) => code)

/** Returns the content in one language. */
export function contentIn(content: Content, language: string): Content {
  if (content.site.languages.length === 0) return content
  const of = <Entry extends { language?: string }>(entries: readonly Entry[]) =>
    entries.filter((entry) => entry.language === language)
  const own = {
    ...content,
    site: siteIn(content.site, language),
    pages: of(content.pages),
    authors: of(content.authors),
    categories: of(content.categories),
    tags: of(content.tags),
    series: of(content.series),
  }
  const others = untranslated(content, language)
  const posts = content.posts.flatMap((post) => {
    if (post.language === language) return post
    return others.has(post) ? refiled(post, own) : []
  })
  return { ...own, posts }
}

/** The listed posts of the fallback language that do not exist in a language. */
function untranslated({ site, posts }: Content, language: string): ReadonlySet<Post> {
  const fallback = site.languages.find(({ code }) => code === language)?.fallback
  if (fallback === undefined) return new Set()
  const listed = posts.filter(isListed)
  const translated = groupBy(
    listed.filter((post) => post.language === language),
    ({ group }) => group,
  )
  return new Set(listed.filter((post) => post.language === fallback && !translated.has(post.group)))
}

/** A post of another language with the people, terms and labels of this one, where they exist. */
function refiled(
  post: Post,
  { site, authors, categories, tags, series }: Pick<Content, 'site' | 'authors' | 'categories' | 'tags' | 'series'>,
): Post {
  const labels = new Map(sectionNamed(site, post.section).fields.map(({ key, label }) => [key, label]))
  const people = new Map<string | undefined, Author>(authors.map((author) => [author.id, author]))
  const same = (terms: readonly Term[], slug: string) => terms.find((term) => term.slug === slug)
  const found = (terms: readonly Term[], own: Post['tags']) =>
    own.flatMap(({ slug }) => {
      const term = same(terms, slug)
      return term ? { name: term.name, slug, url: term.url } : []
    })
  const part = post.series && same(series, post.series.slug)
  return {
    ...post,
    fields: post.fields.map((field) => ({ ...field, label: labels.get(field.key) ?? field.label })),
    byline: post.byline.map((one) => {
      const author = one.id === undefined ? undefined : people.get(one.id)
      return author ? { ...one, name: author.name, url: author.url } : one
    }),
    categories: found(categories, post.categories),
    tags: found(tags, post.tags),
    series: part && { name: part.name, slug: part.slug, url: part.url, part: post.series?.part },
  }
}
