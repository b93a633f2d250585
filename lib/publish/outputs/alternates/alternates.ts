/** The Markdown alternate of every published post and page, in the page's folder; hosts tell search engines to ignore them. */
import { markdownUrl } from '../../../core/addresses/derived-addresses.ts'
import { absolute } from '../../../core/addresses/urls.ts'
import { storeKey } from '../../../core/cache/store.ts'
import { nameWithRole } from '../../../core/roles.ts'
import { legalText } from '../../../core/text/legal-text.ts'
import type { PublishInput } from '../../input.ts'
import { fileOf } from '../../page/published-file.ts'
import type { PageSource } from '../body-of.ts'
import type { Output } from '../outputs.ts'
import { type AlternateText, markdownOf } from './markdown-of.ts'

export const markdownAlternates: Output = {
  name: 'Markdown alternates',
  async make(built) {
    const { site, input, pageKeys, alternateOf } = built
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
      site.keep(name, key, async () =>
        fileText(alternateOf?.(url) ?? (await alternateText(built, url)), { address, origin: input.site.origin, post }),
      )
    }
    for (const { url } of documents) write(url, posts.get(url))
    return []
  },
}

/** The text of a built page as Markdown, for documents whose source is a program; cached until the page changes. Throws if it has no text. */
export async function alternateText(
  { readPage, input, store, pageKeys }: PageSource,
  url: string,
): Promise<AlternateText> {
  const file = fileOf(url)
  const address = absolute(input.site, url)
  const text = await store.memo('Markdown alternate', [pageKeys.get(file), address], () =>
    markdownOf(readPage(file), address),
  )
  if (!text) throw new Error(`${file} has no [data-body], which its Markdown alternate is made from`)
  return text
}

/** Metadata, written as front matter: JSON is valid YAML and escapes anything that a title may contain. */
type About = {
  address: string
  origin: string
  post: PublishInput['published']['posts'][number] | undefined
}

function fileText(text: AlternateText, { address, origin, post }: About): string {
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
      ...(post.hasLead && post.image && { image: new URL(post.image.src, origin).href }),
    }),
  }
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const heading = `# ${text.title.replace(/([\\`*_[\]<>#])/g, '\\$1')}`
  return `${legalText(`---\n${lines.join('\n')}\n---\n\n${heading}\n\n${text.markdown}`)}\n`
}
