import { describe, expect, it } from 'vitest'
import { getChrome } from '../../pages/index.ts'
import { loadTiny, post, publishTiny, type SiteFiles } from '../testing/tiny-site.ts'

const base = 'title: Tiny\ndescription: D.\nurl: https://example.org/sub/\n'
const files = (settings: string): SiteFiles => ({
  'site.yml': base + settings,
  'pages/about.md': post('title: About', '## Our team\n\nText.'),
  'posts/2020-01-02-one.md': post(),
  'posts/2030-01-03-soon.md': post({ title: 'Soon', date: '2030-01-03' }),
})
const said = async (settings: string) =>
  (await publishTiny(files(settings))).said.filter((line) => line.startsWith('content/site.yml'))

it('a dead link in navigation, footer, social or licence is reported at its position', async () => {
  const settings = [
    'navigation:',
    '  - { label: About, url: /abuot/ }',
    'footer:',
    '  - label: Old post',
    '    url: /blog/soon/',
    '  - { label: Tags, url: /tags/ }',
    'social: [{ label: Us, url: mastodon.social/@us }]',
    'licence: { label: Ours, url: /about/#or-team }',
  ]
  expect(await said(settings.join('\n'))).toEqual([
    'content/site.yml:5:26  error  link-dead  nothing is at /abuot/ — did you mean /about/?',
    'content/site.yml:8:10  warning  state-unpublished-link  the link leads to content/posts/2030-01-03-soon.md, which is scheduled — publish it, or remove the link',
    'content/site.yml:9:25  error  link-dead  nothing is at /tags/: no published post has tags: — remove the link until one has',
    'content/site.yml:10:28  error  link-dead  nothing is at mastodon.social/@us — write https://mastodon.social/@us if another site is meant',
    'content/site.yml:11:30  warning  link-anchor  there is no heading #or-team on content/pages/about.md — did you mean #our-team?',
  ])
})

it.each([
  ['docs', '/docs/'],
  ['https://example.org/docs/*', '/docs/'],
  ['/', 'one such as /docs/'],
])('what another system serves is named by its path, not by %s', async (typed, meant) => {
  expect(await said(`elsewhere: [${typed}]\n`)).toEqual([
    `content/site.yml:4:13  error  value-invalid  elsewhere item 1: “${typed}” is not a path of the host — write ${meant}`,
  ])
})

it('valid links cause no message, however they are written, and are the same on every page', async () => {
  const urls = [
    '/about/#our-team',
    'about.md',
    'https://example.org/sub/about/',
    '/sub/about/',
    '/search/?q=x',
    'https://other.example/',
  ]
  const settings = `footer:\n${urls.map((url) => `  - { label: L, url: "${url}" }\n`).join('')}`
  const { said, publication } = await publishTiny(files(settings))
  expect(said.filter((line) => line.startsWith('content/site.yml'))).toEqual([])
  expect(getChrome(publication).footer.map(({ href, external }) => `${href} ${external}`)).toEqual([
    '/sub/about/#our-team false',
    '/sub/about/ false',
    '/sub/about/ false',
    '/sub/about/ false',
    '/sub/search/?q=x false',
    'https://other.example/ true',
  ])
})

it('services that are not encrypted are reported, unless they are on this machine', async () => {
  const insecure = (place: string) =>
    `warning  link-insecure  ${place} is not encrypted (http:), so browsers warn of it or refuse it — write https:`
  expect(await said('newsletter: { action: "http://letters.example.net/subscribe" }')).toEqual([
    `content/site.yml:4:23  ${insecure('newsletter.action')}`,
  ])
  expect(await said('analytics: { umami: { website: x, script: "http://stats.example.net/s.js" } }')).toEqual([
    `content/site.yml:4:43  ${insecure('analytics.umami.script')}`,
  ])
  expect(await said('newsletter: { action: "http://localhost:8080/subscribe" }')).toEqual([])
})

it('problems in site.yml changes the severity of dead links in site.yml', async () => {
  expect(await said('navigation: [{ label: A, url: /a/ }]\nproblems: { link-dead: off }')).toEqual([])
})

it('every invalid value of site.yml is reported in one run, with those of the posts', async () => {
  const settings = [
    'navigation:',
    '  - { label: About }',
    '  - { label: Blog, ulr: /blog/ }',
    '  - /about/',
    'page_size: ten',
    'policy:',
    '  script: [unsafe-inline, https://a.example https://b.example]',
    '  img: https://img.example/x?y',
    '  connect: htps//stats.example',
    'image_hosts: https://img.example/',
    'title: Again',
  ]
  const { said } = await loadTiny({
    ...files(settings.join('\n')),
    'posts/2020-01-04-x.md': post({ date: '2020-01-04', author_staff_member: 'jnae' }),
  })
  expect(said).toEqual([
    'content/posts/2020-01-04-x.md:4:22  error  author-unknown  there is no author jnae — did you mean jane?',
    'content/site.yml:5:5  error  value-missing  navigation item 1: url is missing — write { label: About, url: … }',
    'content/site.yml:6:25  error  key-misspelt  navigation item 2: the key ulr is unknown — did you mean url?',
    'content/site.yml:7:5  error  value-invalid  navigation item 3: “/about/” is not a link — write a group of label and url, as in { label: About, url: /about/ }',
    'content/site.yml:8:12  error  value-invalid  page_size: “ten” is not a whole number from 1 — write 10',
    `content/site.yml:10:12  error  value-invalid  policy.script item 1: “unsafe-inline” without its quotes would name a host — write "'unsafe-inline'", in both kinds of quotes`,
    'content/site.yml:10:27  error  value-invalid  policy.script item 2: “https://a.example https://b.example” contains several sources — write a list: [https://a.example, https://b.example]',
    'content/site.yml:11:8  error  value-invalid  policy.img: “https://img.example/x?y” contains a query or a fragment, which a source cannot have — write https://img.example/x',
    'content/site.yml:12:12  error  value-invalid  policy.connect: “htps//stats.example” is not a source — write an origin such as https://stats.example.org',
    'content/site.yml:13:14  error  value-invalid  image_hosts: “https://img.example/” is more than a host — write img.example',
    'content/site.yml:14:1  warning  front-matter-duplicate-key  the key title appears twice; this one is used — keep one of the two',
  ])
})

it('valid policy sources are accepted', async () => {
  const sources = `["'unsafe-inline'", "'sha256-AbC+/='", "https:", "data:", "*.example.org", "https://a.example:8443/x/", "localhost:3000", "*"]`
  expect(await said(`policy:\n  script: ${sources}`)).toEqual([])
})

describe('the words of the interface', () => {
  it('are English in a language without words, which is said once', async () => {
    expect(await said('language: ca\n')).toEqual([
      expect.stringMatching(
        /^content\/site\.yml:4:\d+ {2}warning {2}language-words {2}the interface has no words in ca, so \d{3} are in English, such as skipToContent — write yours under words:, or add a file for the language \(docs\/guide\/languages\.md\)$/,
      ),
    ])
    expect(await said('language: pt-BR\n')).toEqual([])
  })

  it.each(['zh-TW', 'zh-Hant', 'zh-HK'])('are in simplified Chinese in %s, which is said', async (language) => {
    expect(await said(`language: ${language}\n`)).toEqual([
      expect.stringContaining(`the interface has no words in ${language}, so `),
    ])
    expect((await said(`language: ${language}\n`))[0]).toMatch(/\d{3} are in simplified Chinese, such as/)
    expect(await said('language: zh-CN\n')).toEqual([])
  })

  it('can be replaced one by one; an unknown key and an unknown value are reported with the nearest', async () => {
    const settings =
      'words: { allPots: Essays, postCount: { one: "{count} essay", other: "{number} essays" }, readingTime: "{cuont} min", home: "{x}" }'
    expect(await said(settings)).toEqual([
      'content/site.yml:4:19  error  key-misspelt  words: the key allPots is unknown — did you mean allPosts?',
      'content/site.yml:4:69  error  value-invalid  words.postCount.other: there is no value for {number} — write {count}',
      'content/site.yml:4:103  error  value-invalid  words.readingTime: there is no value for {cuont} — write {count}',
      'content/site.yml:4:124  error  value-invalid  words.home: there is no value for {x} — remove {x}',
    ])
  })

  it('reach navigation, lists and bodies in the language of the site, with those of its owner', async () => {
    const { publication } = await publishTiny({
      'site.yml': `${base}language: de\nwords: { people: Wer schreibt, callouts: { note: Merke } }\n`,
      'posts/2020-01-02-one.md': post({}, '> [!NOTE]\n> Text.\n\n> [!TIP]\n> Text.'),
    })
    expect(getChrome(publication).navigation.map(({ label }) => label)).toEqual(['Artikel', 'Wer schreibt', 'Archiv'])
    expect(publication.body('content/posts/2020-01-02-one.md').text).toMatch(/Merke[\s\S]*Tipp/)
  })
})
