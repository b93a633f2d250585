import { expect, it } from 'vitest'
import { post, publishTiny } from '../testing/tiny-site.ts'

const said = async (files: Record<string, string>) => {
  const { said } = await publishTiny(files)
  return said.filter((line) => line.includes('file-unused'))
}

it('a file that no document uses is named, several of a folder in one message', async () => {
  const files = { 'posts/x/index.md': post({ date: '2020-01-02' }), 'posts/x/plan.pdf': '1' }
  expect(await said(files)).toEqual([
    expect.stringMatching(
      /^content\/posts\/x\/plan\.pdf:1:1 {2}warning {2}file-unused {2}no document shows or links to this file/,
    ),
  ])
  const more = Object.fromEntries(['a.csv', 'b.csv', 'c.csv', 'd.csv'].map((name) => [`posts/x/${name}`, '1']))
  expect(await said({ ...files, ...more })).toEqual([
    expect.stringMatching(/x\/a\.csv:1:1 .*links to 5 files of this folder.*: a\.csv, b\.csv, c\.csv and 2 more/),
  ])
})

it('a file is used by a link, a video, an expression of .mdx, or a draft', async () => {
  expect(
    await said({
      'posts/x/index.md': post(
        { date: '2020-01-02' },
        '[The plan](plan%20b.pdf#page=2) and <video src="film.mp4" controls></video>',
      ),
      'posts/x/plan b.pdf': '1',
      'posts/x/film.mp4': '1',
      'posts/y/index.mdx': post({ date: '2020-01-02' }, '<a href={"data.csv"}>Data</a>'),
      'posts/y/data.csv': '1',
      'posts/z/index.md': post({ date: '2020-01-02', draft: 'true' }, '[T](t.txt)'),
      'posts/z/t.txt': '1',
    }),
  ).toEqual([])
})

it('the version of a drawing for phones is used with the drawing', async () => {
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200"><rect width="9" height="9"/></svg>'
  expect(
    await said({
      'posts/x/index.md': post({ date: '2020-01-02' }, '![A square.](flow.svg)'),
      'posts/x/flow.svg': drawing,
      'posts/x/flow.narrow.svg': drawing,
    }),
  ).toEqual([])
})

it('an SVG that is published as a file is checked like a picture, one that nothing uses is not', async () => {
  const damaged = '<html>moved</html>'
  const active = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><rect/></svg>'
  const { said } = await publishTiny({
    'posts/x/index.md': post({ date: '2020-01-02' }, '[The plan](plan.svg)'),
    'posts/x/plan.svg': damaged,
    'posts/x/unused.svg': damaged,
    'public/logo.svg': active,
    'public/sprite.svg': '<svg xmlns="http://www.w3.org/2000/svg"><symbol id="a"/></svg>',
  })
  expect(said.map((line) => line.replace(/ {2}(?:error|warning) {2}(\S+).*/, ' $1'))).toEqual([
    'content/posts/x/plan.svg:1:1 image-unreadable',
    'content/posts/x/unused.svg:1:1 file-unused',
    'public/logo.svg:1:1 image-cleaned',
  ])
})
