import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../../../core/root.ts'
import { loadTiny, post } from '../../testing/tiny-site.ts'

const guide = readFileSync(join(repositoryRoot, 'docs/guide/sections.md'), 'utf8')
const block = (language: string, index = 0) =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))][index]?.[1] ?? ''
const settings = (sections: string) => `title: T\ndescription: D.\nurl: https://example.org\n${sections}`

it('the section and the item of the guide are valid', async () => {
  const { content, said } = await loadTiny(
    {
      'site.yml': settings(block('yaml')),
      'posts/2020-01-02-x.md': post(),
      'talks/lamps-after-dark.md': block('markdown'),
    },
    '2026-12-01',
  )
  expect(said).toEqual([])
  const item = content.posts.find(({ section }) => section === 'talks')
  expect(item).toMatchObject({ url: '/talks/lamps-after-dark/', state: 'published' })
  expect(item?.fields.map(({ key, value }) => [key, typeof value === 'object' ? value.date : value])).toEqual([
    ['starts', '2027-02-14'],
    ['venue', 'Engine shed, platform two'],
    ['seats', 1200],
    ['free', true],
  ])
})

it('so are the fields of posts', async () => {
  const { content, said } = await loadTiny({
    'site.yml': settings(block('yaml', 1)),
    'posts/2020-01-02-x.md': post({ repository: 'https://example.net/lamps' }),
  })
  expect(said).toEqual([])
  expect(content.posts[0]?.fields).toMatchObject([{ label: 'Code', value: 'https://example.net/lamps' }])
})
