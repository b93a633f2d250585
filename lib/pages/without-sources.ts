/** What of a site's content pages need beside compiled bodies. */
import type { Content } from '../content/index.ts'

/** The content without the text of Markdown bodies, whose compiled form is kept beside it; MDX is rendered from its source. */
export function withoutSources(content: Content): Content {
  const slim = <Entry extends { body?: { text: string; line: number }; format?: string }>(entry: Entry): Entry =>
    entry.body && entry.format !== 'mdx' ? { ...entry, body: { ...entry.body, text: '' } } : entry
  return {
    ...content,
    posts: content.posts.map(slim),
    pages: content.pages.map(slim),
    partial: content.partial.map(slim),
    authors: content.authors.map(slim),
    categories: content.categories.map(slim),
  }
}
