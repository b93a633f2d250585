/** The Markdown alternate of every published post and page, in the page's folder; hosts tell search engines to ignore them. */
import { markdownUrl } from '../../../core/addresses/derived-addresses.ts'
import { absolute } from '../../../core/addresses/urls.ts'
import { storeKey } from '../../../core/cache/store.ts'
import { siteMessages } from '../../../core/messages/site-messages.ts'
import { nameWithRole } from '../../../core/roles.ts'
import { legalText } from '../../../core/text/legal-text.ts'
import type { PageBlock } from '../../../markdown/index.ts'
import type { Alternate } from '../../../pages/index.ts'
import type { PublishInput } from '../../input.ts'
import { fileOf } from '../../page/published-file.ts'
import type { BuiltSite, Output } from '../output.ts'
import { type PageMarkdown, pageMarkdown } from './page-markdown.ts'

export const markdownAlternates: Output = {
  name: 'Markdown alternates',
  async make(built) {
    const { site, input, pageKeys } = built
    const documents = input.documents.filter(
      ({ kind, state }) => state === 'published' && (kind === 'post' || kind === 'page'),
    )
    const posts = new Map(input.published.posts.map((post) => [post.url, post]))
    const write = (url: string, post: PublishInput['published']['posts'][number] | undefined) => {
      const name = markdownUrl(url).slice(1)
      const address = absolute(input.site, url)
      const page = pageKeys.get(fileOf(url))
      const key =
        page && storeKey('published Markdown alternate', built.key, page, address, JSON.stringify(post ?? null))
      site.keep(name, key, async () => fileText(alternateText(built, url), { address, site: input.site, post }))
    }
    for (const { url } of documents) write(url, posts.get(url))
    return []
  },
}

type AlternateText = Omit<Alternate, 'markdown'> & { markdown: string }

/** A document's text from its source, with the blocks that its code computes from its page. */
function alternateText(built: BuiltSite, url: string): AlternateText {
  const source = built.alternateOf?.(url)
  const written = source?.markdown.map((part) => (typeof part === 'string' ? part : null))
  if (source && written?.every((part) => part !== null)) return { ...source, markdown: written.join('') }
  const { blocks, ...page } = builtText(built, url)
  if (!source) return page
  const block = (part: PageBlock) => (part.of === blocks.length ? blocks[part.block] : undefined)
  const parts = source.markdown.map((part) => (typeof part === 'string' ? part : block(part)))
  // Where an expression made several elements, or none, the blocks of source and page can't be matched.
  return { ...source, markdown: parts.includes(undefined) ? page.markdown : parts.join('') }
}

/** The text of a built page as Markdown. Throws if it has none. */
function builtText({ readPage, input }: BuiltSite, url: string): PageMarkdown {
  const file = fileOf(url)
  const text = pageMarkdown(readPage(file), absolute(input.site, url), siteMessages(input.site))
  if (!text) throw new Error(`${file} has no [data-body], which its Markdown alternate is made from`)
  return text
}

/** Metadata, written as front matter: JSON is valid YAML and escapes anything that a title may contain. */
type About = {
  address: string
  site: PublishInput['site']
  post: PublishInput['published']['posts'][number] | undefined
}

function fileText(text: AlternateText, { address, site, post }: About): string {
  const facts = {
    title: text.title,
    url: address,
    ...(post && {
      date: post.date,
      ...(post.updated > post.date && { updated: post.updated }),
      authors: post.authors.map(nameWithRole),
      categories: post.categories.map(({ name }) => name),
      ...(post.tags.length > 0 && { tags: post.tags }),
      language: post.lang,
      ...(post.hasLead && post.image && { image: new URL(post.image.src, site.origin).href }),
    }),
  }
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const { title, deck, note, markdown } = text
  const head = [
    `# ${line(title)}`,
    ...(deck ? [`*${line(deck)}*`] : []),
    ...(post?.facts ? [post.facts.map(({ label, text }) => `- ${line(label)}: ${line(text)}`).join('\n')] : []),
    ...(note ? [`${siteMessages(site).updatedOn} ${note.date}: ${line(note.text)}`] : []),
  ]
  return `${legalText(`---\n${lines.join('\n')}\n---\n\n${head.join('\n\n')}\n\n${markdown}`)}\n`
}

/** Plain text as a line of Markdown. */
const line = (text: string) => text.replace(/\s+/g, ' ').replace(/([\\`*_[\]<>#])/g, '\\$1')
