/** Stands in for documents that cannot be rendered, so that one of them does not keep the whole edition from being built. */
import type { Publication } from '../content/index.ts'
import { html } from '../core/text/escape.ts'

/** Codes of what keeps an `.mdx` body from being rendered. */
const breaking: ReadonlySet<string> = new Set(['mdx-invalid', 'mdx-component', 'body-limit'])

/** The publication with the source of every `.mdx` body that does not compile in the place of its page; its problems stand above it. */
export function showable(publication: Publication): Publication {
  const { content, problems } = publication
  const broken = new Set(
    problems.filter(({ path, code }) => path.endsWith('.mdx') && breaking.has(code)).map(({ path }) => path),
  )
  const sources = new Map<string, string>()
  const plain = <Document extends { path?: string; format?: string; body?: { text: () => string } }>(
    document: Document,
  ) => {
    if (!document.path || !broken.has(document.path)) return document
    sources.set(document.path, document.body?.text() ?? '')
    return { ...document, format: 'md' as const }
  }
  const { posts, pages, authors, categories } = content
  const shown = {
    ...content,
    posts: posts.map(plain),
    pages: pages.map(plain),
    authors: authors.map(plain),
    categories: categories.map(plain),
  }
  return {
    ...publication,
    content: shown,
    body: (path) => {
      const source = sources.get(path)
      const body = publication.body(path)
      return source === undefined ? body : { ...body, parts: [html`<pre tabindex="0"><code>${source}</code></pre>`] }
    },
  }
}
