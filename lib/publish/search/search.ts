/** The search index: the bodies of listed posts, read by Pagefind, the site's own language first. */
import { close } from 'pagefind'
import { groupBy } from '../../group-by.ts'
import { titleWords } from '../../search/words-of.ts'
import { bodyOf } from '../body-of.ts'
import type { BuiltSite, Output } from '../outputs.ts'
import type { PublishedPost } from '../published-input.ts'
import { indexOfPages } from './kept-index.ts'

export const search: Output = {
  name: 'search',
  async make(built) {
    const { site, input, store, key, pageKeys, progress } = built
    const { posts } = input.published
    const { main, byLanguage } = indexes(input)
    let done = 0
    for (const [language, members] of byLanguage) {
      const folder = language === main ? 'pagefind/' : `pagefind/${language}/`
      const onPage = () => progress(++done, posts.length)
      const textOf = ({ url }: PublishedPost) => bodyOf(built, url)
      const files = await indexOfPages({ posts: members, language, textOf, store, key, onPage }, pageKeys)
      for (const { path, content } of files)
        if (isServed(path, language === main)) site.write({ path: folder + path, content })
    }
    await close()
    const others = [...byLanguage.keys()].filter((language) => language !== main).sort()
    const words = titleWords(posts.map(({ title }) => title))
    site.write({ path: 'pagefind/search.json', content: `${JSON.stringify({ posts: posts.length, others, words })}\n` })
    return []
  },
}

/** The indexes of a site: posts by the language that they are read in. */
export function indexes({ site, published: { posts } }: Pick<BuiltSite['input'], 'site' | 'published'>) {
  const main = mainLanguage(site.language, posts)
  return { main, byLanguage: groupBy(posts, ({ lang }) => indexLanguage(primary(lang), main)) }
}

const primary = (language: string) => language.split('-')[0]?.toLowerCase() ?? language

/** The language whose index is loaded first: the site's own, or, where nothing is written in it, that of the newest post. */
function mainLanguage(language: string, posts: readonly PublishedPost[]): string | undefined {
  const own = primary(language)
  return posts.some(({ lang }) => primary(lang) === own) ? own : posts[0] && primary(posts[0].lang)
}

/**
 * A query is cut to its stem by the rules of the first index alone. Words of other languages are kept whole, since a stem is
 * mostly a beginning and beginnings are found; those written without spaces have to be told apart by their own rules.
 */
function indexLanguage(language: string, main: string | undefined): string {
  return language === main || ['zh', 'ja', 'th'].includes(language) ? language : 'und'
}

/** Pagefind's own interfaces are not used, and of a further language its data alone. */
function isServed(path: string, main: boolean): boolean {
  if (/ui\.(js|css)$|highlight/.test(path)) return false
  return main || !/^(pagefind(-worker)?\.js|wasm\.)/.test(path)
}
