import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../../../core/problems/problem.ts'
import { getDocument } from '../../../pages/index.ts'
import { loadPublication } from '../../load-publication.ts'
import { picturesToPublish } from '../../pictures/pictures.ts'
import { post, withSite } from '../../testing/tiny-site.ts'
import { guidePath } from './guide.ts'

const posts = {
  'posts/2020-01-02-x.md': post(
    { title: 'X' },
    '![A square.](../../docs/guide/queue.svg)\n\n![A square.](docs/guide/queue.svg)\n\n![A square.](queue.svg)',
  ),
}

it(
  'the guide shows its own pictures next to the content of any site, and posts of that site cannot reach them',
  () =>
    withSite(posts, async (root) => {
      const cacheFolder = join(root, 'cache')
      const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder, guide: resolve(guidePath) }
      const { publication, problems } = await loadPublication(options)
      if (!publication) throw new Error('The site should load')
      expect(problems.filter(({ path }) => path.startsWith('docs/')).map(formatProblem)).toEqual([])
      expect(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual([
        'image-outside',
        'image-missing',
        'image-missing',
      ])
      const guide = getDocument(publication, '/guide/', 'published')?.body
      const html = guide?.format === 'md' ? guide.html : ''
      expect(html).toMatch(/<figure class="figure">.*<figcaption>The queue is the only thing they share\./)
      expect(html).toMatch(/<figure class="figure wide">.*<figcaption>A chain of six\./)
      const components = getDocument(publication, '/guide/components/', 'published')?.body
      expect(components?.format === 'mdx' && components.mdx.images).toEqual([
        expect.stringMatching(/<img src="\/.*svg"/),
      ])
      // Paths of pictures are relative to the root of the site.
      const files = picturesToPublish(publication.pictures, publication.content).map(({ path }) => join(root, path))
      expect(files).toEqual([resolve('docs/guide/queue.svg'), resolve('docs/guide/chain.svg')])
      expect(files.every((file) => existsSync(file))).toBe(true)
    }),
  60_000,
)
