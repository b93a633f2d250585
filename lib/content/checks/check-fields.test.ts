import { expect, it } from 'vitest'
import { post, publishTiny } from '../testing/tiny-site.ts'

it('dead links in lines of front matter are reported where they are written', async () => {
  const { said } = await publishTiny({
    'posts/2020-01-02-x.md': post({
      categories: 'data',
      subtitle: '"See [x](/nope/)"',
      description: '"See <a href=\'/blog/x/\'>x</a> and [y](/none/)"',
      updated: '{ date: 2020-02-03, note: "As [z](/blog/z/)" }',
    }),
    'authors/jane.md': '---\nname: Jane Example\nblurb: "Of [one](/away/)"\n---\n',
    'categories/data.md': '---\ntitle: Data\ndescription: "All of [it](/it/)"\n---\n',
  })
  expect(said.map((line) => line.replace(/ +error.*nothing is at (\S+) .*/, ' $1'))).toEqual([
    'content/authors/jane.md:3:8 /away/',
    'content/categories/data.md:3:14 /it/',
    expect.stringMatching(/^content\/posts\/2020-01-02-x.md:\d+:11 \/nope\/$/),
    expect.stringMatching(/^content\/posts\/2020-01-02-x.md:\d+:14 \/none\/$/),
    expect.stringMatching(/^content\/posts\/2020-01-02-x.md:\d+:36 \/blog\/z\/$/),
  ])
})
