/** Values of front matter that are nearly right, and the value that each message shows instead. */
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPublication } from '../../lib/content/index.ts'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import { formatProblem } from '../../lib/core/problems/problem.ts'

const x = 'posts/2020-02-03-x.md'
const sound: SiteFiles = {
  'authors/joe.md': '---\nname: Joe Sample\n---\n',
  'posts/2020-01-02-sound.md': post({ title: 'Sound', author_staff_member: '[jane, joe]' }),
}
const said = (files: SiteFiles) =>
  withSite({ ...sound, ...files }, async (root) => {
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { problems } = await loadPublication(options)
    return problems.map((one) =>
      formatProblem(one)
        .replace(/^content\/(?:posts\/2020-02-03-x\.md:)?/, '')
        .replace(/ {2}(?:error|warning) {2}(\S+) {2}/, ' $1 '),
    )
  })

it.each<[key: string, value: string, told: string]>([
  // What YAML would read otherwise.
  [
    'title',
    '! important',
    '2:8 front-matter-yaml a value begins with !, which YAML reserves — write title: "! important"',
  ],
  [
    'title',
    '*Stress* first',
    '2:8 front-matter-yaml a value begins with *, which YAML reserves — write title: "*Stress* first"',
  ],
  [
    'title',
    '[Draft] Queues',
    '2:8 front-matter-yaml a value begins with [, which YAML reserves — write title: "[Draft] Queues"',
  ],
  [
    'title',
    '&amp; more',
    '2:8 front-matter-alias a value begins with &, which YAML reserves — write title: "&amp; more"',
  ],
  [
    'subtitle',
    '"C:\\temp\\new"',
    "5:11 value-unusable YAML reads \\t in double quotes as a tab — write subtitle: 'C:\\temp\\new' if the backslash is meant",
  ],
  [
    'description',
    'One line\n  more: of it',
    '6:3 front-matter-yaml a key is not indented like the one above it — start every key at the beginning of its line',
  ],
  // Lists.
  [
    'tags',
    'kafka; postgres',
    '5:7 term-several “kafka; postgres” is read as one tag — if you mean several, write a list: [kafka, postgres]',
  ],
  [
    'tags',
    'kafka | postgres',
    '5:7 term-several “kafka | postgres” is read as one tag — if you mean several, write a list: [kafka, postgres]',
  ],
  ['tags', '{kafka, postgres}', '5:7 value-invalid tags: a group of keys is not a list — write [kafka, postgres]'],
  [
    'author_staff_member',
    '[jane joe]',
    '4:23 author-unknown there is no author jane joe — write a list of ids: [jane, joe]',
  ],
  // Keys of groups.
  [
    'author_staff_member',
    '{ id: jane, rol: editor }',
    '4:22 key-misspelt author_staff_member: the key rol is unknown — did you mean role?',
  ],
  ['series', '{ name: Q, prt: 1 }', '5:25 key-misspelt series: the key prt is unknown — did you mean part?'],
  ['updated', '{ date: 2020-03-01, not: x }', '5:35 key-misspelt updated: the key not is unknown — did you mean note?'],
  // Addresses.
  ['permalink', '/x/:sulg/', '5:12 url-invalid “/x/:sulg/” contains an unknown placeholder — write /x/:slug/'],
  [
    'slug',
    '/notes/x/',
    '5:7 value-unusable slug: “/notes/x/” is a path, of which the address has only notesx — write permalink: /notes/x/, or slug: x',
  ],
  [
    'redirect_from',
    '/old/?p=12',
    '5:16 url-invalid redirect_from: “/old/?p=12/” contains a character that is not allowed in addresses — write an address of this site such as /old/address/',
  ],
  [
    'canonical_url',
    '/blog/x/',
    '5:16 value-invalid canonical_url: “/blog/x/” is not a web address — write it with https://',
  ],
  [
    'canonical_url',
    'htps://example.org/x',
    '5:16 value-invalid canonical_url: “htps://example.org/x” is not a web address — write https://example.org/x',
  ],
  [
    'canonical_url',
    'https:example.org/x',
    '5:16 value-invalid canonical_url: “https:example.org/x” is not a web address — write https://example.org/x',
  ],
  // Words for values.
  ['lang', 'en_GB', '5:7 value-invalid lang: “en_GB” is not a language tag — write en-GB'],
  [
    'series',
    'Queues, part 2',
    '5:9 value-unusable series: “Queues, part 2” is a series of its own — write {name: Queues, part: 2} if it is part 2 of Queues',
  ],
  [
    'status',
    'draft',
    '3:7 draft-overdue the draft was due on 2020-02-03, 2159 days ago — remove status: to publish it, or change its date',
  ],
  [
    'cover_image',
    '/images/x.png',
    '5:1 key-unknown the key cover_image is unknown and is ignored — write image: if that is meant',
  ],
  ['keyword', 'x', '5:1 key-unknown the key keyword is unknown and is ignored — write tags: if that is meant'],
  [
    'image',
    '/images/\nimage_alt: A red square.',
    '5:8 image-missing the image /images/ is a folder — add the name of the picture',
  ],
])('%s: %s', async (key, value, told) =>
  expect(await said({ [x]: post({ title: 'X', date: '2020-02-03', [key]: value }) })).toEqual([told]),
)

it('a list of a name and a number is the part of a series', () =>
  withSite({ [x]: post({ title: 'X', date: '2020-02-03', series: '[Queues, 2]' }) }, async (root) => {
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { publication } = await loadPublication(options)
    const [one] = publication?.content.posts ?? []
    expect([one?.series?.name, one?.series?.part, one?.tags]).toEqual(['Queues', 2, []])
  }))
