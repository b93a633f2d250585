import { describe, expect, it } from 'vitest'
import { loadTiny, post } from '../testing/tiny-site.ts'

const file = 'posts/2020-01-02-x.md'
const only = async (text: string | Uint8Array) =>
  (await loadTiny({ [file]: text, 'posts/2020-01-02-other.md': post() })).said

describe('a broken file causes one message, and the rest of the site is still read', () => {
  it.each([
    ['no front matter', 'Only Markdown\n', /:1:1 {2}error {2}front-matter-missing/],
    ['an unclosed fence', '---\ntitle: T\n\nText.\n', /:1:1 {2}error {2}front-matter-unclosed .*after line 2/],
    [
      'a fence of four dashes',
      '---\ntitle: T\n----\nText.\n',
      /:1:1 {2}error {2}front-matter-unclosed .*line 3 as ---/,
    ],
    ['a blank line before the fence', '\n---\ntitle: T\n---\n', /:2:1 {2}error {2}front-matter-late/],
    ['JavaScript front matter', '---js\nmodule.exports = {}\n---\n', /:1:1 {2}error {2}front-matter-language/],
    ['JavaScript in capitals', '--- JS\n{}\n---\n', /front-matter-language/],
    [
      'TOML without quotes',
      '+++\ntitle = A title\n+++\n',
      /:2:\d+ {2}error {2}front-matter-toml.*write title = "A title"/,
    ],
    [
      'YAML between the fences of TOML',
      '+++\ntitle: T\n+++\n',
      /:2:\d+ {2}error {2}front-matter-toml.*write title = "T"/,
    ],
    ['TOML that is not closed', '+++\ntitle = "T"\n', /:1:1 {2}error {2}front-matter-unclosed.*\+\+\+/],
    ['a repeated key in TOML', '+++\ntitle = "T"\ntitle = "U"\n+++\n', /:3:\d+ {2}error {2}front-matter-toml/],
    [
      'a misspelt key in TOML',
      '+++\ntitel = "T"\ndate = 2020-01-02\nauthor = "jane"\n+++\n',
      /:2:\d+ {2}error {2}key-misspelt/,
    ],
    ['JSON with a comma too many', '{\n"title": "T",,\n}\n', /:2:\d+ {2}error {2}front-matter-yaml/],
    [
      'an unquoted colon',
      '---\ntitle: One: two\ndate: 2020-01-02\n---\n',
      /:2:\d+ {2}error {2}front-matter-yaml.*title: "One: two"/,
    ],
    ['a tab', '---\ntitle: T\ncategories:\n\t- a\n---\n', /:4:\d+ {2}error {2}front-matter-yaml.*tab/],
    ['an open quote', '---\ntitle: "T\ndate: 2020-01-02\n---\n', /front-matter-yaml.*quotation mark/],
    ['an alias', '---\ntitle: &a T\nslug: *a\n---\n', /front-matter-alias/],
    ['a list', '---\n- a\n---\n', /:2:1 {2}error {2}front-matter-shape/],
    ['nothing between the fences', '---\n---\ntext', /value-missing/],
    ['an empty file', '', /file-empty/],
    ['bytes that are not UTF-8', Uint8Array.from([45, 45, 45, 10, 0xff, 0xfe, 0x80]), /:2:1 {2}error {2}file-not-text/],
    ['deep nesting', `---\ntitle: ${'['.repeat(20_000)}\n---\n`, /front-matter-yaml.*nested/],
    [
      'an unknown author',
      post({ author_staff_member: 'jnae' }),
      /:4:22 {2}error {2}author-unknown.*did you mean jane\?/,
    ],
    ['an impossible date', post({ date: '2019-02-30' }), /:3:7 {2}error {2}date-invalid/],
    ['a day-first date', post({ date: '31-12-2020' }), /date-invalid.*start with the year/],
    ['a misspelt key', post({ catgeories: 'a' }), /:5:1 {2}error {2}key-misspelt.*did you mean categories\?/],
    ['an empty title', post({ title: '""' }), /:2:8 {2}error {2}value-invalid {2}title/],
    ['a title that is no text', post({ title: '{a: b}' }), /value-invalid {2}title/],
    ['no title', '---\ndate: 2020-01-02\nauthor_staff_member: jane\n---\n', /value-missing {2}title is missing/],
    ['a draft that is neither true nor false', post({ draft: 'maybe' }), /:5:8 {2}error {2}value-invalid {2}draft/],
    ['a wrong part', post({ series: '{name: S, part: two}' }), /value-invalid {2}series/],
  ])('%s', async (_, text, message) => {
    const said = await only(text)
    expect(said.filter((line) => line.includes(file))).toHaveLength(1)
    expect(said.join('\n')).toMatch(message)
    expect(said).toHaveLength(1)
  })
})

it('scalars stay as typed', async () => {
  const { content } = await loadTiny({ [file]: post({ title: '1.10', tags: '[360, GoPro, 012]', categories: 'true' }) })
  expect(content.posts[0]).toMatchObject({
    title: '1.10',
    tags: [{ name: '360' }, { name: 'GoPro' }, { name: '012' }],
    categories: [{ name: 'true' }],
  })
})

it('CRLF line ends, a byte order mark and a missing final newline change nothing', async () => {
  const plain = (await loadTiny({ [file]: post() })).content.posts
  const odd = (await loadTiny({ [file]: `\ufeff${post().replaceAll('\n', '\r\n').trimEnd()}` })).content.posts
  expect(odd.map(({ body, ...rest }) => ({ ...rest, text: body.text().trim() }))).toEqual(
    plain.map(({ body, ...rest }) => ({ ...rest, text: body.text().trim() })),
  )
})

it('front matter pollutes no prototype', async () => {
  const { said } = await loadTiny({
    [file]: post({ __proto__: '', constructor: '{prototype: {polluted: true}}' }).replace(
      'title:',
      '__proto__: {isAdmin: true}\ntitle:',
    ),
  })
  expect(said.filter((line) => line.includes('key-reserved'))).toHaveLength(2)
  expect(Object.assign({}, {} as Record<string, unknown>).isAdmin).toBeUndefined()
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

it('a duplicate key causes a warning, and the last one is used', async () => {
  const { said, content } = await loadTiny({ [file]: post({}).replace('title: T', 'title: A\ntitle: B') })
  expect(said).toEqual([expect.stringMatching(/:3:1 {2}warning {2}front-matter-duplicate-key/)])
  expect(content.posts[0]?.title).toBe('B')
})

it('an unknown key causes one warning, however many files use it', async () => {
  const { said } = await loadTiny({
    [file]: post({ ref: '1' }),
    'posts/2020-01-03-y.md': post({ ref: '2', date: '2020-01-03' }),
  })
  expect(said).toEqual([expect.stringMatching(/key-unknown.*in 1 more file/)])
})

it('synonyms are read as their canonical keys, and conflicting ones are reported', async () => {
  const { content } = await loadTiny({
    [file]: post({
      excerpt: 'Short.',
      featured_image: '/images/a.jpg',
      last_modified_at: '2021-01-01',
      aliases: '/old/',
      published: 'false',
      layout: 'post',
    }),
  })
  expect(content.posts[0]).toMatchObject({
    description: 'Short.',
    image: '/images/a.jpg',
    updated: { date: '2021-01-01' },
    state: 'draft',
  })
})

it.each(['excerpt: One.\ndescription: Two.', 'description: Two.\nexcerpt: One.'])(
  'of two keys with one meaning and different values, ours is used and the other is named: %s',
  async (keys) => {
    const { content, said } = await loadTiny({
      'posts/2020-01-02-x.md': `---\ntitle: T\nauthor: jane\n${keys}\n---\nText.\n`,
    })
    expect(content.posts[0]?.description).toBe('Two.')
    expect(said).toEqual([
      expect.stringMatching(/warning {2}key-conflict {2}.*; description is used — remove excerpt$/),
    ])
  },
)

it('the addresses of aliases and redirect_from are joined', async () => {
  const { content, said } = await loadTiny({
    'posts/2020-01-02-x.md': post({ aliases: '[/a/, /b/]', redirect_from: '/c/' }),
  })
  expect(said).toEqual([])
  expect(content.redirects.map(({ from }) => from)).toEqual(['/a/', '/b/', '/c/'])
})

it('a title is plain text with its markup kept for pages; control characters are removed and reported; all other characters stay', async () => {
  const { content, said } = await loadTiny({
    [file]: post({ title: '"A <br>new\\u202e <em>day</em>"' }),
    'posts/2020-01-02-y.md': post({ title: '"a & b < c ]]></title><x>"' }),
  })
  expect(content.posts.map(({ title }) => title).sort()).toEqual(['A new day', 'a & b < c ]]></title><x>'])
  expect(content.posts.map(({ marked }) => marked?.title)).toContain('A <br>new <em>day</em>')
  expect(said).toEqual([expect.stringMatching(/value-markup/)])
})
