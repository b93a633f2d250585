/** The search index: the bodies of listed posts and pages, indexed by Pagefind, the site's own language first. */
import { titleWords } from '../../../search/index.ts'
import { bodyOf } from '../body-of.ts'
import type { Output } from '../outputs.ts'
import { filesOfPart } from './index-part.ts'
import type { SearchEntry } from './indexed-page.ts'
import { indexParts } from './indexes.ts'
import { endIndexing } from './pagefind.ts'

export const search: Output = {
  name: 'search',
  async make(built) {
    const { site, input, store, key, pageKeys, progress } = built
    await built.indexed
    const { posts, pages } = input.published
    const count = posts.length + pages.length
    const parts = indexParts(input)
    let done = 0
    const onPage = () => progress(++done, count)
    const textOf = ({ url }: SearchEntry) => bodyOf(built, url)
    for (const part of parts) {
      const files = await filesOfPart({ part, textOf, store, key, pageKeys, onPage })
      for (const { path, key, content } of files)
        if (isServed(path, part.main)) site.keep(part.folder + path, key, content)
    }
    await endIndexing()
    const others = parts.flatMap(({ folder, language, main }) =>
      main ? [] : { folder: folder.slice('pagefind/'.length), language },
    )
    const words = titleWords([...posts, ...pages].map(({ title }) => title))
    site.write({ path: 'pagefind/search.json', content: `${JSON.stringify({ documents: count, others, words })}\n` })
    return []
  },
}

/** Pagefind's own user interfaces are not used, and of further languages only the data. */
function isServed(path: string, main: boolean): boolean {
  if (/ui\.(js|css)$|highlight/.test(path)) return false
  return main || !/^(pagefind(-worker)?\.js|wasm\.)/.test(path)
}
