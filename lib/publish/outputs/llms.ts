/** `llms.txt`: the site's posts and pages as Markdown, and the feeds for new ones. */
import { markdownUrl } from '../../core/addresses/derived-addresses.ts'
import { absolute } from '../../core/addresses/urls.ts'
import { siteMessages } from '../../core/messages/site-messages.ts'
import { legalText } from '../../core/text/legal-text.ts'
import { type LlmsEntry, llmsText } from '../../seo/index.ts'
import { fileOf } from '../page/published-file.ts'
import { type LanguageEdition, languageEditions } from './language-editions.ts'
import type { BuiltSite, Output } from './output.ts'

/** For the complete list of a large site there is the sitemap. */
const limit = 1000

export const llms: Output = {
  name: 'llms.txt',
  async make(built) {
    for (const edition of languageEditions(built.input)) {
      const path = `${edition.prefix}/llms.txt`.slice(1)
      if (!built.site.has(path)) built.site.write({ path, content: textOf(edition, built) })
    }
    // Where programs look for it, unless the default language has its own there.
    if (!built.site.has('llms.txt')) built.site.write({ path: 'llms.txt', content: choiceOf(built.input) })
    return []
  },
}

/** Leads to the files of all languages. */
function choiceOf(input: BuiltSite['input']): string {
  const { title, description } = input.site
  const entries = languageEditions(input).map(
    ({ prefix, site }): LlmsEntry => ({
      title: site.title,
      address: absolute(site, `${prefix}/llms.txt`),
      note: site.description,
    }),
  )
  return legalText(llmsText({ title, description, sections: [{ name: siteMessages(input.site).languages, entries }] }))
}

/** The file of one language. */
function textOf({ prefix, site, published }: LanguageEdition, { input, facts }: BuiltSite): string {
  const messages = siteMessages(site)
  const address = (url: string) => absolute(site, url)
  const entries = (section: string | undefined) =>
    published.posts
      .filter((post) => post.section?.url === section)
      .slice(0, limit)
      .map(({ title, url, summary }): LlmsEntry => ({ title, address: address(markdownUrl(url)), note: summary }))
  const sections = published.lists.filter(({ kind }) => kind === 'section')
  const more = published.posts.length > limit ? [{ url: '/sitemap.xml', title: messages.archive }] : []
  const others = [
    ...more,
    { url: `${prefix}/feed.xml`, title: messages.feeds },
    { url: `${prefix}/authors/`, title: messages.people },
  ]
  const text = llmsText({
    title: site.title,
    description: site.description,
    sections: [
      { name: messages.posts, entries: entries(undefined) },
      ...sections.map(({ name, url }) => ({ name, entries: entries(url) })),
      { name: messages.pages, entries: pages({ site, published }, input, facts) },
      { name: messages.more, entries: others.map(({ url, title }) => ({ title, address: address(url), note: '' })) },
    ],
  })
  return legalText(text)
}

function pages(
  { site, published }: Pick<LanguageEdition, 'site' | 'published'>,
  input: BuiltSite['input'],
  facts: BuiltSite['facts'],
): LlmsEntry[] {
  const known = new Map(facts.map((page) => [page.file, page]))
  const own = new Set(published.pages.map(({ url }) => url))
  return input.documents
    .filter(({ kind, state }) => kind === 'page' && state === 'published')
    .filter(({ url }) => site.languages === undefined || own.has(url))
    .flatMap(({ url }) => {
      const page = known.get(fileOf(url))
      if (!page || page.noindex) return []
      // Every page title ends with the site's.
      const ending = ` — ${site.title}`
      const title = page.title.endsWith(ending) ? page.title.slice(0, -ending.length) : page.title
      return [{ title, address: absolute(site, markdownUrl(url)), note: page.description }]
    })
}
