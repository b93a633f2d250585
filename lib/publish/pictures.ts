/** The files of pictures that pages show: taken from the cache, where the build made them before Next ran. */
import path from 'node:path'
import { readRendition, renditionsNamedIn } from '../images/index.ts'
import type { Output } from './outputs.ts'

export const pictures: Output = {
  name: 'pictures',
  async make({ site, pages, repository }) {
    const cacheFolder = path.join(repository, '.next/cache/masthead/images')
    for (const name of renditionsNamedIn(readAll(pages, (page) => site.read(page)))) {
      const content = await readRendition(cacheFolder, name)
      if (!content) throw new Error(`The picture /i/${name} was not made — build with \`npm run build\``)
      site.write({ path: `i/${name}`, content })
    }
    return []
  },
}

/** One page after the other: ten thousand of them must not be in memory together. */
function* readAll(pages: readonly string[], read: (page: string) => string): Iterable<string> {
  for (const page of pages) yield read(page)
}
