/** The search index: the bodies of listed posts, read by Pagefind, the site's own language first. */
import { close, createIndex } from 'pagefind'
import { groupBy } from '../../group-by.ts'
import { titleWords } from '../../search/words-of.ts'
import { absolute, encodePath } from '../../urls.ts'
import { feedBody } from '../feed-body.ts'
import type { BuiltSite, Output } from '../outputs.ts'
import { fileOf } from '../published-file.ts'
import type { PublishedPost } from '../published-input.ts'
import { indexedPage } from './indexed-page.ts'

export const search: Output = {
  name: 'search',
  async make(built) {
    const { site, input, progress } = built
    const { posts } = input.published
    const main = mainLanguage(input.site.language, posts)
    const byLanguage = groupBy(posts, ({ lang }) => indexLanguage(primary(lang), main))
    let done = 0
    for (const [language, members] of byLanguage) {
      const folder = language === main ? 'pagefind/' : `pagefind/${language}/`
      const files = await indexFiles(members, language, built, () => progress(++done, posts.length))
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

async function indexFiles(
  posts: readonly PublishedPost[],
  language: string,
  { site, input }: BuiltSite,
  onPage: () => void,
) {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`)
  for (const post of posts) {
    const text = feedBody(site.read(fileOf(post.url)), absolute(input.site, post.url))
    if (text === null) throw new Error(`${fileOf(post.url)} has no [data-body], which search is made from`)
    const added = await index.addHTMLFile({ url: encodePath(post.url), content: indexedPage(post, text, language) })
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${post.url}: ${added.errors.join(', ')}`)
    onPage()
  }
  const { files, errors: failed } = await index.getFiles()
  if (failed.length > 0) throw new Error(`Pagefind made no index: ${failed.join(', ')}`)
  return files
}
