import { describe, expect, it } from 'vitest'
import { plain } from '../../../images/testing/fixture.ts'
import { similarKeys } from '../../entities/taxonomies/similar-keys.ts'
import { post, publishTiny, type SiteFiles } from '../../testing/tiny-site.ts'
import { isVagueAlternative } from '../check-pictures.ts'

/** The messages about a site, with shortened paths. */
const heard = async (files: SiteFiles) => (await publishTiny(files)).said.map((line) => line.replace('content/', ''))

const wide = await plain(3300, 10).png().toBuffer()

it.each<[string, SiteFiles, RegExp[]]>([
  [
    'a title too long for any list',
    { 'posts/a.md': post({ title: 'x'.repeat(101) }) },
    [/^posts\/a\.md:2:8 .*title-long/],
  ],
  [
    'a description that is cut',
    { 'posts/a.md': post({ description: 'é'.repeat(161) }) },
    [/:5:14 .*description-long.* 161 /],
  ],
  [
    'titles and descriptions that two posts share, reported at the newer',
    {
      'posts/a.md': post({ description: 'One.' }),
      'posts/b.md': post({ date: '2021-01-01', title: '" t"', description: 'One.' }),
      'posts/c.md': post({ lang: 'de', description: 'One.' }),
      'posts/d.md': post({ date: '2027-01-01', draft: 'true', description: 'One.' }),
    },
    [/^posts\/b\.md:2:8 .*title-duplicate.*content\/posts\/a\.md/, /^posts\/b\.md:5:14 .*description-duplicate/],
  ],
  [
    'a post in no category, where others are in one',
    {
      'posts/a.md': post({ categories: 'data' }),
      'posts/b.md': post({ title: 'U' }),
      'categories/old.md': '---\ntitle: Old\n---\n',
      'tags/old.md': '---\ntitle: Old\n---\n',
    },
    [
      /^categories\/old\.md:1:1 .*term-unused/,
      /^posts\/b\.md:1:1 .*category-missing.*one of data$/,
      /^tags\/old\.md:1:1 .*term-unused.*no post has the tag old/,
    ],
  ],
  ['no post in any category: nothing', { 'posts/a.md': post() }, []],
  [
    'an author without posts, and one without a picture where most have one',
    {
      'posts/a.md': post({ author_staff_member: '[jane, joe, jim]' }),
      'authors/joe.md': '---\nname: Joe\nimage_path: /images/p.svg\n---\n',
      'authors/jim.md': '---\nname: Jim\nimage_path: /images/p.svg\n---\n',
      'authors/ann.md': '---\nname: Ann\nimage_path: /images/p.svg\n---\n',
      'public/images/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
    [/^authors\/ann\.md:1:1 .*author-unused.*Ann \(ann\)/, /^authors\/jane\.md:1:1 .*author-no-picture.*3 of 4/],
  ],
  [
    'nothing about an author whose only post is invalid',
    { 'posts/a.md': post({ featured: 'perhaps' }) },
    [/^posts\/a\.md:5:11 .*value-invalid/],
  ],
  [
    'a draft whose date has passed; not one of today, nor one without a date',
    {
      'posts/0.md': post(),
      'posts/a.md': post({ title: 'A', draft: 'true', date: '2025-12-31' }),
      'posts/b.md': post({ title: 'B', draft: 'true', date: '2026-01-01' }),
      'posts/c.md': post('title: C\nauthor_staff_member: jane\ndraft: true'),
    },
    [/^posts\/a\.md:3:7 .*draft-overdue.*2025-12-31, yesterday/],
  ],
  [
    'links that say “here”, once per file',
    {
      'posts/a.md': post({}, 'Look [here](/blog/) and [Click here!](/blog/), [the list](/blog/) and [hier](/blog/).'),
      'posts/b.md': post({ title: 'B', lang: 'de' }, '[hier](/blog/), [here](/blog/)'),
    },
    [/^posts\/a\.md:6:6 .*link-text.*“here” \(and 1 more like it/, /^posts\/b\.md:7:1 .*link-text.*“hier” —/],
  ],
  [
    'http: links to other sites, once per file; not to the local machine',
    {
      'posts/a.md': post(
        {},
        'http://localhost:3000/ [a](http://a.example/) <a href="http://b.example/">b</a> [c](https://c.example)',
      ),
    },
    [/^posts\/a\.md:6:24 .*link-insecure.*a\.example .*1 more/],
  ],
  [
    'vague alternative texts',
    {
      'posts/a.md': post({}, '![IMG_2041](p.svg) ![A red bus](p.svg)'),
      'posts/p.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    },
    [/^posts\/a\.md:6:1 .*image-alt-vague.*“IMG_2041”/],
  ],
  [
    'a picture wider than any page, once',
    { 'posts/a.md': post({}, '![A line](w.png) ![A line](w.png)'), 'posts/w.png': wide },
    [/^posts\/a\.md:6:1 .*image-oversized.*3300 × 10/],
  ],
  [
    'two tags one letter apart',
    {
      'posts/a.md': post({ tags: '[kubernetes, external]' }),
      'posts/b.md': post({ title: 'B', tags: '[kubernetis, internal]' }),
    },
    [/term-near-duplicate.*kuberne/],
  ],
])('%s', async (_, files, expected) => {
  const said = await heard(files)
  expect(said).toHaveLength(expected.length)
  for (const [index, line] of said.entries()) expect(line).toMatch(expected[index] ?? '')
})

describe('similar terms', () => {
  it.each([
    ['event', 'events'],
    ['category', 'categories'],
    ['kubernetes', 'kubernets'],
    ['marketing', 'makreting'],
  ])('%s and %s are', (a, b) => expect(similarKeys([a, b])).toHaveLength(1))
  it.each([
    ['data', 'date'],
    ['internal', 'external'],
    ['release2019', 'release2020'],
    ['testing', 'resting'],
  ])('%s and %s are not', (a, b) => expect(similarKeys([a, b])).toEqual([]))
})

it.each(['image', 'Screenshot 2', 'DSC_0042', 'photo.jpeg', 'my-photo-1', 'An image.'])('“%s” is vague', (alt) =>
  expect(isVagueAlternative(alt, '/images/my-photo-1.jpg')).toBe(true),
)
it.each(['robin', 'Robin at her desk', 'The image pipeline', 'Diagram of a queue', ''])('“%s” is not vague', (alt) =>
  expect(isVagueAlternative(alt, '/images/robin.jpg')).toBe(false),
)

it('two posts with the same part of a series: the newer is reported, with a free number', async () => {
  const part = (title: string, date: string, series: string) => post({ title, date, series })
  const { said } = await publishTiny({
    'posts/a.md': part('A', '2020-01-01', '{ name: Queues, part: 2 }'),
    'posts/b.md': part('B', '2020-01-02', '{ name: queues, part: 2 }'),
    'posts/c.md': part('C', '2020-01-03', '{ name: Queues, part: 1 }'),
    'posts/d.md': part('D', '2020-01-04', '{ name: Queues, part: 2 }\ndraft: true'),
    'posts/e.md': part('E', '2020-01-05', '{ name: Other, part: 2 }'),
    'posts/f.md': part('F', '2020-01-06', 'Queues'),
    'posts/g.md': part('G', '2020-01-07', 'Queues'),
  })
  expect(said.filter((line) => line.includes('series-part'))).toEqual([
    'content/posts/b.md:5:31  warning  series-part  content/posts/a.md is also part 2 of the series “Queues” — write part: 3, or the part it is meant to be',
    'content/posts/d.md:5:31  warning  series-part  content/posts/a.md is also part 2 of the series “Queues” — write part: 4, or the part it is meant to be',
  ])
})
