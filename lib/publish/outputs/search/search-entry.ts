/** The documents of the search index: posts and items of sections, pages, people, categories and sections. */
import type { Published, PublishedList, PublishedPage, PublishedPost } from '../../../pages/index.ts'

export type SearchEntry = {
  kind: 'post' | 'page' | 'person' | 'category' | 'section'
  url: string
  title: string
  lang: string
  /** Only set if it differs from the site's. */
  dir?: 'ltr' | 'rtl' | undefined
  /** Only posts have one. */
  date?: string
  /** Shown under the title. */
  deck?: string | undefined
  /** What the page says outside its body. */
  notes: readonly string[]
  /** Names, which are searched but not shown in excerpts. */
  authors: readonly string[]
  categories: readonly string[]
  tags: readonly string[]
}

/** Pages, people and categories, then posts, oldest first. A slim category leads only to its single post and is left out. */
export const searchEntries = ({ posts, pages, lists }: Published, siteLanguage: string): SearchEntry[] => [
  ...pages.map(pageEntry),
  ...lists.filter(({ slim }) => !slim).map((list) => listEntry(list, siteLanguage)),
  ...posts.toReversed().map(postEntry),
]

/** Whether the text of an entry is the body of its page. Lists have none: their posts are found by themselves, and a biography or introduction is among the notes. */
export const hasBody = ({ kind }: SearchEntry): boolean => kind === 'post' || kind === 'page'

const nameOf = ({ name }: { name: string }) => name

const postEntry = (post: PublishedPost): SearchEntry => ({
  kind: 'post',
  url: post.url,
  title: post.title,
  lang: post.lang,
  dir: post.dir,
  date: post.date,
  deck: post.deck,
  notes: [...(post.facts ?? []).map(({ label, text }) => `${label}: ${text}`), ...(post.notes ?? [])],
  authors: post.authors.map(nameOf),
  // Readers filter by sections as by categories: both are what a text is filed under.
  categories: [...(post.section ? [post.section.title] : []), ...post.categories.map(nameOf)],
  tags: post.tags,
})

const noTerms = { authors: [], categories: [], tags: [] }

const pageEntry = ({ url, title, lang, deck, notes = [] }: PublishedPage): SearchEntry => ({
  kind: 'page',
  url,
  title,
  lang,
  deck,
  notes,
  ...noTerms,
})

const listEntry = (list: PublishedList, siteLanguage: string): SearchEntry => ({
  kind: list.kind === 'author' ? 'person' : list.kind,
  url: list.url,
  title: list.name,
  lang: list.lang ?? siteLanguage,
  deck: list.description,
  notes: [list.position ?? '', ...(list.text ?? '').split(/\n+/)].filter(Boolean),
  ...noTerms,
})
