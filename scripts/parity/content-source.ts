/** The content of a site for the parity report: each post and page as another parser renders it, to be found on the built site. */
import { loadSite } from '../../lib/build/index.ts'
import { linkContext, type Page, type Post, resolveLink } from '../../lib/content/index.ts'
import { escapeHtml } from '../../lib/markdown/index.ts'
import type { ParityDocument, ParitySource } from '../../lib/parity/index.ts'
import { CommandError } from '../cli/command.ts'
import { excusedOf, plainHtml } from './markdown-source.ts'

/** @throws {CommandError} if the settings of the site cannot be used */
export async function contentSource(site: string): Promise<ParitySource> {
  const { publication } = await loadSite({ site, asOf: process.env.AS_OF, flags: new Set() })
  if (!publication) throw new CommandError('The content cannot be read: npm run check says why.')
  const { content, body } = publication
  const document = (one: Post | Page): ParityDocument => {
    const text = one.body.text()
    return {
      name: one.path,
      title: one.title,
      address: one.url,
      // `.mdx` is code: its words are those that the site compiled.
      html: one.format === 'mdx' ? escapeHtml(body(one.path).text) : plainHtml(text),
      authors: 'byline' in one ? one.byline.map(({ name }) => name) : [],
      terms: 'tags' in one ? [...one.categories, ...one.tags].map(({ name }) => name) : [],
      // Pages show none.
      date: ('byline' in one && one.date) || null,
      unpublished: one.state === 'published' ? undefined : one.state,
      excused: excusedOf(text, body(one.path), one.format === 'mdx'),
    }
  }
  return {
    kind: 'content',
    documents: documentsOf([...content.posts, ...content.pages], document),
    addresses: [],
    path: (href, from) => {
      const source = { path: from?.name ?? '', url: from?.address ?? '/', ids: new Set<string>() }
      const link = resolveLink(href, source, linkContext(publication))
      return link.external ? null : link.href
    },
  }
}

/** One at a time: the bodies of a large site do not fit into memory. */
function* documentsOf<Entity>(all: readonly Entity[], document: (one: Entity) => ParityDocument) {
  for (const one of all) yield document(one)
}
