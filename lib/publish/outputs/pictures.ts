/** The picture files that pages show, from the cache that the build filled before rendering. */
import path from 'node:path'
import { readRendition } from '../../images/index.ts'
import type { Output } from './output.ts'

export const pictures: Output = {
  name: 'pictures',
  async make({ site, renditions, repository }) {
    const cacheFolder = path.join(repository, '.next/cache/masthead/images')
    for (const name of renditions)
      site.keep(`i/${name}`, name, async () => {
        const content = await readRendition(cacheFolder, name)
        if (!content) throw new Error(`The picture /i/${name} was not made — build with \`npm run build\``)
        return content
      })
    return []
  },
}
