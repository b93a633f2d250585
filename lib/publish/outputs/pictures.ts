/** The files of pictures that pages show: taken from the cache, where the build made them before Next ran. */
import path from 'node:path'
import { readRendition } from '../../images/index.ts'
import type { Output } from './outputs.ts'

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
