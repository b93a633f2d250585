/** The feeds of the site, of every section, category and of every person, with texts from the built pages. */

import { absolute, siteAddress } from '../../core/addresses/urls.ts'
import { storeKey } from '../../core/cache/store.ts'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { isAuthor } from '../../core/roles.ts'
import { atomFeed, type Feed, type FeedEntry, jsonFeed, rssFeed } from '../../feeds/index.ts'
import { parseLedger } from '../../ledger/index.ts'
import type { PublishedPost } from '../../pages/index.ts'
import { fileOf } from '../page/published-file.ts'
import { bodyOf } from './body-of.ts'
import { entryIds } from './entry-id.ts'
import { type LanguageEdition, languageEditions } from './language-editions.ts'
import { inLanguage, leadHtml } from './lead-html.ts'
import type { BuiltSite, Output } from './output.ts'

export const feeds: Output = {
  name: 'feeds',
  async make(built) {
    const { input } = built
    const id = idOf(input)
    for (const edition of languageEditions(input)) declareEdition(built, edition, id)
    return sharedIds(input, id)
  },
}

/** The feeds of one language. */
function declareEdition(
  built: BuiltSite,
  { prefix, site: words, published }: LanguageEdition,
  id: (post: PublishedPost) => string,
) {
  const { site, input } = built
  const { posts, lists } = published
  const entry = entryMaker(built, words, id)
  const write = (name: string, url: string, list: Listed, format: (feed: Feed) => string) => {
    const about = {
      ...channel(words, prefix, url, list.title, list.description),
      self: absolute(input.site, `/${name}`),
    }
    const members = list.posts.slice(0, input.site.feedSize)
    const make = async () => format({ ...about, entries: await Promise.all(members.map(entry)) })
    site.keep(name, feedKey(built, name, about, members, id), make)
  }
  const all = {
    title: words.title,
    description: words.description,
    posts: posts.filter(({ section }) => !section),
  }
  const home = `${prefix}/`
  write(`${home.slice(1)}feed.xml`, home, all, atomFeed)
  write(`${home.slice(1)}rss.xml`, home, all, rssFeed)
  write(`${home.slice(1)}feed.json`, home, all, jsonFeed)
  const members = membersOf(posts)
  for (const { url, name, description } of lists) {
    const list = { title: `${name} — ${words.title}`, description, posts: members.get(url) ?? [] }
    write(`${url.slice(1)}feed.xml`, url, list, atomFeed)
  }
}

type Listed = { title: string; description: string; posts: readonly PublishedPost[] }

/** Key of everything in a feed: its texts come from their pages. */
function feedKey(
  { key, pageKeys, input }: BuiltSite,
  name: string,
  about: object,
  members: readonly PublishedPost[],
  id: (post: PublishedPost) => string,
): string | undefined {
  const texts = members.map(({ url }) => pageKeys.get(fileOf(url)))
  if (texts.includes(undefined)) return undefined
  const posts = members.map((post, index) => [post, id(post), texts[index]])
  return storeKey('feed', key, name, JSON.stringify([input.site, about, posts]))
}

/** Feed readers identify posts by their ids alone: of two posts with one id they show one. */
function sharedIds(
  { published, documents, site }: BuiltSite['input'],
  idOf: (post: PublishedPost) => string,
): Problem[] {
  const owners = new Map<string, PublishedPost>()
  const sources = new Map(documents.map(({ url, path }) => [url, path]))
  const source = ({ url }: PublishedPost) => sources.get(url) ?? url
  return published.posts.slice(0, site.feedSize).flatMap((post) => {
    const id = idOf(post)
    const owner = owners.get(id)
    owners.set(id, owner ?? post)
    if (!owner) return []
    const message = `the post has the id ${id} in feeds, which is also that of ${source(owner)}`
    return [problem('feed-id', source(post), { line: 1, column: 1 }, message, 'give one of the two another id:')]
  })
}

function channel(site: LanguageEdition['site'], prefix: string, url: string, title: string, description: string) {
  const { idBase, language, rights } = site
  return {
    id: absolute(siteAddress(idBase), url),
    title,
    description,
    language,
    url: absolute(site, url),
    publisher: { name: site.title, url: absolute(site, `${prefix}/`) },
    rights,
    icon: absolute(site, '/icon-512.png'),
  } satisfies Partial<Feed>
}

/** The posts of each section, category and person, in the order of all posts. */
function membersOf(posts: readonly PublishedPost[]): Map<string, PublishedPost[]> {
  const members = new Map<string, PublishedPost[]>()
  for (const post of posts)
    for (const { url } of [...(post.section ? [post.section] : []), ...post.categories, ...post.authors]) {
      if (url === undefined) continue
      const known = members.get(url)
      if (known) known.push(post)
      else members.set(url, [post])
    }
  return members
}

const idOf = (input: BuiltSite['input']) => entryIds(input, input.ledger === null ? null : parseLedger(input.ledger))

/** Entries are made once, since a post is also in the feeds of its categories and authors. */
function entryMaker(
  built: BuiltSite,
  { language }: LanguageEdition['site'],
  id: (post: PublishedPost) => string,
): (post: PublishedPost) => Promise<FeedEntry> {
  const { input } = built
  const made = new Map<string, Promise<FeedEntry>>()
  const address = (url: string) => absolute(input.site, url)
  const person = ({ name, url }: PublishedPost['authors'][number]) => ({ name, url: url && address(url) })
  const make = async (post: PublishedPost): Promise<FeedEntry> => {
    const image = post.image && { ...post.image, url: new URL(post.image.src, input.site.origin).href }
    const audio = post.audio && new URL(post.audio, input.site.origin).href
    const text = await bodyOf(built, post.url)
    return {
      ...post,
      id: id(post),
      url: address(post.url),
      html: inLanguage(post, language, `${post.hasLead && image ? leadHtml(image) : ''}${text}`),
      published: post.publishedAt ?? post.date,
      updated: post.modifiedAt ?? post.updated,
      language: post.lang,
      authors: post.authors.filter(isAuthor).map(person),
      contributors: post.authors.filter((one) => !isAuthor(one)).map(person),
      categories: post.categories.map((category) => ({ ...category, url: address(category.url) })),
      image,
      audio,
    }
  }
  return (post) => {
    const entry = made.get(post.url) ?? make(post)
    made.set(post.url, entry)
    return entry
  }
}
