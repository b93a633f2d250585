/** Everything a link can lead to: documents and their headings. */
import { oncePerFile, type Publication } from '../../content/index.ts'
import type { LinkTarget } from '../api.ts'

export function linkTargets({ content, body }: Publication): LinkTarget[] {
  const { posts, pages, authors } = content
  const documents: Omit<LinkTarget, 'headings'>[] = [
    ...posts.map(({ path, title, url }) => ({ kind: 'post' as const, path, title, url })),
    ...pages.map(({ path, title, url }) => ({ kind: 'page' as const, path, title, url })),
  ]
  const withHeadings = documents.map((one) => ({
    ...one,
    headings: body(one.path).headings.map((heading) => ({ ...heading })),
  }))
  const people = oncePerFile(authors).map(({ path, name, url }) => ({
    kind: 'author' as const,
    path,
    title: name,
    url,
    headings: [],
  }))
  const kinds = { categories: 'category', tags: 'tag', series: 'series' } as const
  const terms = (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((list) =>
    oncePerFile(content[list]).map(({ path = '', name, url }) => ({
      kind: kinds[list],
      path,
      title: name,
      url,
      headings: [],
    })),
  )
  return [...withHeadings, ...people, ...terms]
}
