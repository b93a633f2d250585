import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { formatProblem } from '../core/problems/problem.ts'
import { loadPublication } from './load-publication.ts'
import { openKept } from './memory/kept.ts'
import { newMemory } from './memory/memory.ts'
import { post, publishTiny, withSite } from './testing/tiny-site.ts'

const x = 'content/posts/2020-02-03-x.md'
const one = { 'posts/2020-01-02-one.md': post() }
const keys = {
  title: 'A <b>bold</b> one',
  date: '03-02-2020',
  author_staff_member: 'jnae',
  draft: 'soon',
  categories: '../x',
  permalink: '/what?/',
  redirect_from: '/a//b/',
  ignore: 'value-markup',
  image: '/images/none.png',
  image_alt: 'A square.',
}
const broken = post(keys, '[x](/blog/oone/), [y](../blog/oone/)')

const expectedProblems = [
  `${x}:3:7  error  date-invalid`,
  `${x}:4:22  error  author-unknown`,
  `${x}:5:8  error  value-invalid`,
  `${x}:6:13  error  term-invalid`,
  `${x}:7:12  error  url-invalid`,
  `${x}:10:8  error  image-missing`,
  `${x}:13:1  error  link-dead`,
]
const short = (said: readonly string[]) => said.map((line) => line.split('  ').slice(0, 3).join('  '))

it('all invalid values of a file are reported in one run', async () => {
  const { said, publication } = await publishTiny({ ...one, 'posts/2020-02-03-x.md': broken })
  expect(short(said)).toEqual(expectedProblems)
  expect(publication.content.posts.map(({ path }) => path)).toEqual(['content/posts/2020-01-02-one.md'])
  expect(publication.content.redirects).toEqual([])
})

it('a known address is checked, and so are all links that depend on it', async () => {
  const { said } = await publishTiny({
    ...one,
    'posts/2020-02-03-x.md': post({ toc: 'perhaps', slug: 'one', redirect_from: '/a//b/' }, '[y](../oone/)'),
    'pages/about.md': post('title: About\ntoc: perhaps\nexpires: 5 May', '[near](../blog/oone/)'),
  })
  expect(short(said)).toEqual([
    'content/pages/about.md:3:6  error  value-invalid',
    'content/pages/about.md:4:10  error  date-invalid',
    'content/pages/about.md:6:1  error  link-dead',
    `${x}:3:7  warning  date-differs`,
    `${x}:5:6  error  value-invalid`,
    `${x}:6:7  error  url-clash`,
    `${x}:9:1  error  link-dead`,
  ])
})

it('a post without a date is checked for its author and terms too', async () => {
  const { said } = await publishTiny({ ...one, 'posts/x.md': post('title: X\nauthor_staff_member: jnae\ntags: ../x') })
  expect(short(said)).toEqual([
    'content/posts/x.md:1:1  error  date-missing',
    'content/posts/x.md:3:22  error  author-unknown',
    'content/posts/x.md:4:7  error  term-invalid',
  ])
})

it('the same problems are reported from the cache of an earlier run, and in dev after the file was valid', () =>
  withSite({ ...one, 'posts/2020-02-03-x.md': broken }, async (root) => {
    const common = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    for (let run = 0; run < 2; run++) {
      const kept = openKept(join(root, 'kept'), 'key')
      const { problems } = await loadPublication({ ...common, kept })
      kept.save()
      expect(short(problems.map(formatProblem))).toEqual(expectedProblems)
    }
    const memory = newMemory()
    writeFileSync(join(root, x), post({ title: 'Fine', date: '2020-02-03', author_staff_member: 'jane' }))
    expect((await loadPublication({ ...common, memory })).problems).toEqual([])
    writeFileSync(join(root, x), broken)
    const { publication, problems } = await loadPublication({ ...common, memory })
    expect(publication?.content.posts.map(({ title }) => title)).toEqual(['Fine', 'T'])
    // Dev still uses the address of the last valid version.
    const apart = ['url-invalid', 'link-dead', 'image-missing']
    const expected = expectedProblems.filter((line) => !apart.some((code) => line.endsWith(code)))
    expect(short(problems.map(formatProblem))).toEqual(expected)
  }))
