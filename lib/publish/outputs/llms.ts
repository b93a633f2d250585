/** `llms.txt`: the site's posts and pages as Markdown, and the feeds for new ones. */
import { markdownUrl } from '../../core/addresses/derived-addresses.ts'
import { absolute } from '../../core/addresses/urls.ts'
import { siteMessages } from '../../core/messages/site-messages.ts'
import { legalText } from '../../core/text/legal-text.ts'
import { type LlmsEntry, llmsText } from '../../seo/index.ts'
import { fileOf } from '../page/published-file.ts'
import type { BuiltSite, Output } from './outputs.ts'

/** For the complete list of a large site there is the sitemap. */
const limit = 1000

export const llms: Output = {
  name: 'llms.txt',
  async make({ site, input, facts }) {
    const messages = siteMessages(input.site)
    const address = (url: string) => absolute(input.site, url)
    const entries = (section: string | undefined) =>
      input.published.posts
        .filter((post) => post.section?.url === section)
        .slice(0, limit)
        .map(({ title, url, summary }): LlmsEntry => ({ title, address: address(markdownUrl(url)), note: summary }))
    const sections = input.published.lists.filter(({ kind }) => kind === 'section')
    const more = input.published.posts.length > limit ? [{ url: '/sitemap.xml', title: messages.archive }] : []
    const others = [...more, { url: '/feed.xml', title: messages.feeds }, { url: '/authors/', title: messages.people }]
    const text = llmsText({
      title: input.site.title,
      description: input.site.description,
      sections: [
        { name: messages.posts, entries: entries(undefined) },
        ...sections.map(({ name, url }) => ({ name, entries: entries(url) })),
        { name: messages.pages, entries: pages(input, facts) },
        { name: messages.more, entries: others.map(({ url, title }) => ({ title, address: address(url), note: '' })) },
      ],
    })
    if (!site.has('llms.txt')) site.write({ path: 'llms.txt', content: legalText(text) })
    return []
  },
}

function pages(input: BuiltSite['input'], facts: BuiltSite['facts']): LlmsEntry[] {
  const known = new Map(facts.map((page) => [page.file, page]))
  return input.documents
    .filter(({ kind, state }) => kind === 'page' && state === 'published')
    .flatMap(({ url }) => {
      const page = known.get(fileOf(url))
      if (!page || page.noindex) return []
      // Every page title ends with the site's.
      const ending = ` — ${input.site.title}`
      const title = page.title.endsWith(ending) ? page.title.slice(0, -ending.length) : page.title
      return [{ title, address: absolute(input.site, markdownUrl(url)), note: page.description }]
    })
}
