/** The search index: the bodies of listed posts, read by Pagefind, one index a language since each has its own words and stems. */
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
    const byLanguage = groupBy(posts, ({ lang }) => lang.split('-')[0]?.toLowerCase() ?? lang)
    const main = mainLanguage(input.site.language, [...byLanguage.keys()])
    let done = 0
    for (const [language, members] of byLanguage) {
      const folder = language === main ? 'pagefind/' : `pagefind/${language}/`
      const files = await indexFiles(members, built, () => progress(++done, posts.length))
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

/** The language whose index is loaded first: the site's own, or, where nothing is written in it, the first there is. */
function mainLanguage(language: string, written: readonly string[]): string | undefined {
  const own = language.split('-')[0]?.toLowerCase()
  return written.find((one) => one === own) ?? written[0]
}

/** Pagefind's own interfaces are not used, and of a further language its data alone. */
function isServed(path: string, main: boolean): boolean {
  if (/ui\.(js|css)$|highlight/.test(path)) return false
  return main || !/^(pagefind(-worker)?\.js|wasm\.)/.test(path)
}

async function indexFiles(posts: readonly PublishedPost[], { site, input }: BuiltSite, onPage: () => void) {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`)
  for (const post of posts) {
    const text = feedBody(site.read(fileOf(post.url)), absolute(input.site, post.url))
    if (text === null) throw new Error(`${fileOf(post.url)} has no [data-body], which search is made from`)
    const added = await index.addHTMLFile({ url: encodePath(post.url), content: indexedPage(post, text) })
    if (added.errors.length > 0) throw new Error(`Pagefind refused ${post.url}: ${added.errors.join(', ')}`)
    onPage()
  }
  const { files, errors: failed } = await index.getFiles()
  if (failed.length > 0) throw new Error(`Pagefind made no index: ${failed.join(', ')}`)
  return files
}
