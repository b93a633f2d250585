/** The search index: listed posts and pages with their bodies, people and categories, indexed by Pagefind, the site's own language first. */
import { href } from '../../../core/addresses/urls.ts'
import { siteMessages } from '../../../core/messages/site-messages.ts'
import { knownWords, recentOffered, type SearchList } from '../../../search/index.ts'
import type { PublishInput } from '../../input.ts'
import { bodyOf } from '../body-of.ts'
import { type LanguageEdition, languageEditions } from '../language-editions.ts'
import type { Output } from '../output.ts'
import { filesOfPart } from './index-part.ts'
import { type IndexPart, indexParts } from './indexes.ts'
import { endIndexing } from './pagefind.ts'
import type { SearchEntry } from './search-entry.ts'

export const search: Output = {
  name: 'search',
  async make(built) {
    const { site, input, store, key, pageKeys, progress } = built
    await built.indexed
    const editions = languageEditions(input).map((edition) => ({ edition, parts: indexParts(edition) }))
    const count = editions.reduce((sum, { parts }) => sum + documentsOf(parts), 0)
    let done = 0
    const onPage = () => progress(++done, count)
    const textOf = ({ url }: SearchEntry) => bodyOf(built, url)
    for (const { edition, parts } of editions) {
      const messagesOf = (language: string) => siteMessages(edition.site, language)
      for (const part of parts) {
        const files = await filesOfPart({ part, textOf, messagesOf, store, key, pageKeys, onPage })
        for (const { path, key, content } of files)
          if (isServed(path, part.main)) site.keep(part.folder + path, key, content)
      }
    }
    await endIndexing()
    for (const { edition, parts } of editions) {
      const known = { documents: documentsOf(parts), others: othersOf(parts), words: wordsOf(edition.published) }
      const list: SearchList = { ...known, ...offers(edition) }
      const path = `${edition.prefix}/pagefind/search.json`.slice(1)
      site.write({ path, content: `${JSON.stringify(list)}\n` })
    }
    return []
  },
}

const documentsOf = (parts: readonly IndexPart[]) => parts.reduce((sum, { entries }) => sum + entries.length, 0)

const othersOf = (parts: readonly IndexPart[]): SearchList['others'] =>
  parts.flatMap(({ folder, language, main }) =>
    main ? [] : { folder: folder.slice(folder.indexOf('pagefind/') + 'pagefind/'.length), language },
  )

/** Words of titles come first, then those of names and decks: only so many can be offered as corrections. */
function wordsOf({ posts, pages, lists }: PublishInput['published']): string[] {
  return knownWords([
    ...[...pages, ...posts].map(({ title }) => title),
    ...lists.map(({ name }) => name),
    ...posts.flatMap(({ tags, authors }) => [...tags, ...authors.map(({ name }) => name)]),
    ...[...posts, ...pages].map(({ deck = '' }) => deck),
  ])
}

function offers({ site, published: { posts, lists } }: LanguageEdition): Pick<SearchList, 'recent' | 'categories'> {
  return {
    recent: posts
      .filter(({ section }) => !section)
      .slice(0, recentOffered)
      .map(({ title, url, lang }) => ({
        title,
        href: href(site, url),
        ...(lang !== site.language && { lang }),
      })),
    categories: lists.filter(({ offered }) => offered).map(({ name, url }) => ({ title: name, href: href(site, url) })),
  }
}

/** Pagefind's own user interfaces are not used, and of further languages only the data. */
function isServed(path: string, main: boolean): boolean {
  if (/ui\.(js|css)$|highlight/.test(path)) return false
  return main || !/^(pagefind(-worker)?\.js|wasm\.)/.test(path)
}
