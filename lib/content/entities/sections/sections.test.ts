import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { autofixContent } from '../../fix/autofix.ts'
import { loadContent } from '../../load.ts'
import { newMemory } from '../../memory/memory.ts'
import { loadTiny, post, publishTiny, type SiteFiles, withSite } from '../../testing/tiny-site.ts'

const site = (sections: string) =>
  `title: Tiny\ndescription: D.\nurl: https://example.org\nsections:\n${sections.replace(/^/gm, '  ')}\n`

const talks = `talks:
  title: Talks
  order: -starts
  type: Event
  fields:
    venue: text
    video: link
    starts: date
    seats: {type: number, required: true, meaning: How many may come}
    free: flag`

const talk = (keys: Record<string, string>) =>
  post({ author_staff_member: '', seats: '40', starts: '2026-05-01 18:30', ...keys })

const withTalks = (files: SiteFiles, sections = talks) => ({
  'site.yml': site(sections),
  'posts/2020-01-02-x.md': post(),
  ...files,
})

it('a file in the folder of a section is an item of it, with an address and fields of its own', async () => {
  const { content, said } = await loadTiny(
    withTalks({
      'talks/bridges.md': talk({ venue: 'Hall *two*', video: 'https://example.net/v', free: 'true', seats: '1200' }),
    }),
  )
  expect(said).toEqual([])
  const item = content.posts.find(({ section }) => section === 'talks')
  expect(item).toMatchObject({ url: '/talks/bridges/', state: 'published', byline: [] })
  expect(item?.fields.map(({ key, label, type, value }) => [key, label, type, value])).toEqual([
    ['venue', 'Venue', 'text', 'Hall two'],
    ['video', 'Video', 'link', 'https://example.net/v'],
    ['starts', 'Starts', 'date', expect.objectContaining({ date: '2026-05-01', clock: 'T18:30:00' })],
    ['seats', 'Seats', 'number', 1200],
    ['free', 'Free', 'flag', true],
  ])
})

it('folder, address and title can be chosen, and the list is at the part that all addresses share', async () => {
  const { content, said } = await loadTiny(
    withTalks(
      { 'cases/one.md': post({ author_staff_member: '' }) },
      'case_studies: {folder: cases, url: /projects/cases/:year/:slug/}',
    ),
  )
  expect(said).toEqual([])
  expect(content.site.sections[1]).toMatchObject({ title: 'Case studies', url: '/projects/cases/' })
  expect(content.posts.map(({ url }) => url)).toContain('/projects/cases/2020/one/')
})

it('posts may have fields too', async () => {
  const { content, said } = await loadTiny({
    'site.yml': site('posts: {fields: {mood: text}}'),
    'posts/2020-01-02-x.md': post({ mood: 'calm' }),
  })
  expect(said).toEqual([])
  expect(content.posts[0]?.fields).toMatchObject([{ key: 'mood', value: 'calm' }])
})

it('drafts, scheduled and expired items are not listed', async () => {
  const { content } = await loadTiny(
    withTalks({
      'talks/a.md': talk({ draft: 'true' }),
      'talks/b.md': talk({ date: '2030-01-01' }),
      'talks/c.md': talk({ expires: '2021-01-01' }),
    }),
  )
  expect(content.posts.map(({ slug, state }) => [slug, state]).sort()).toEqual([
    ['a', 'draft'],
    ['b', 'scheduled'],
    ['c', 'expired'],
    ['x', 'published'],
  ])
})

it('without navigation: the lists of sections follow that of posts', async () => {
  const { content } = await loadTiny(withTalks({}))
  expect(content.site.navigation.map(({ url }) => url)).toEqual([
    '/blog/',
    '/talks/',
    '/categories/',
    '/authors/',
    '/archive/',
  ])
})

it.each([
  [{ venu: 'Hall' }, /talks\/a\.md:\d+.*key-misspelt.*venu is unknown.*did you mean venue\?/],
  [{ seats: '' }, /value-missing.*seats/],
  [{ seats: 'many' }, /value-invalid.*seats: “many” is not a number.*write a number such as 12/],
  [{ seats: '"1,200"' }, /value-invalid.*seats: “1,200” is not a number.*write 1200/],
  [{ starts: '"1 May 2026"' }, /date-invalid.*starts:.*write 2026-05-01/],
  [{ video: 'javascript:alert(1)' }, /value-invalid.*video:.*is not an address.*https:\/\//],
  [{ free: 'maybe' }, /value-invalid.*free:.*neither true nor false/],
  [{ date: '' }, /date-missing/],
])('an item with %j is refused once, with what to write', async (keys: Record<string, string>, message) => {
  const { said } = await loadTiny(withTalks({ 'talks/a.md': talk(keys) }))
  expect(said.join('\n')).toMatch(message)
  expect(said).toHaveLength(1)
})

it('a misspelt key stands for the required one it means', async () => {
  const { said } = await loadTiny(
    withTalks({ 'talks/a.md': post('title: T\ndate: 2020-01-02\nsets: 40\nstarts: 2026-05-01') }),
  )
  expect(said).toEqual([expect.stringMatching(/key-misspelt.*sets is unknown.*did you mean seats\?/)])
})

it.each([
  ['talks: {titel: Talks}', /key-misspelt.*sections\.talks: the key titel is unknown.*did you mean title\?/],
  ['talks: {list: agnda}', /value-invalid.*sections\.talks\.list:.*write agenda/],
  ['talks: {type: Evnt}', /value-invalid.*sections\.talks\.type:.*write Event/],
  ['talks: {type: Event}', /sections\.talks\.type: the type Event needs a field starts.*add starts: date/],
  ['talks: {order: -strats, fields: {starts: date}}', /sections\.talks\.order: there is no key strats.*write -starts/],
  ['talks: {fields: {starts: dat}}', /sections\.talks\.fields\.starts:.*write date/],
  [
    'talks: {fields: {starts: {typ: date}}}',
    /key-misspelt.*fields\.starts: the key typ is unknown.*did you mean type\?/,
  ],
  ['talks: {fields: {title: text}}', /sections\.talks\.fields\.title: title is a key that every post has/],
  ['talks: {fields: {free seats: number}}', /fields\.free seats: the name of a field.*write free_seats/],
  ['talks: {url: /talks/}', /sections\.talks\.url:.*:slug is missing.*write \/talks\/:slug\//],
  ['talks: {url: "talks/:slug"}', /sections\.talks\.url:.*write \/talks\/:slug\//],
  ['talks: {folder: pages}', /sections\.talks\.folder: content\/pages\/ has a meaning of its own/],
  ['authors: {}', /sections\.authors: content\/authors\/ has a meaning of its own/],
  ['Talks: {}', /sections\.Talks: a key consists of small letters.*write talks/],
  ['talks: {url: /tags/:slug/}', /url-clash.*sections\.talks: the list would be at \/tags\//],
  ['talks: {}\nevents: {folder: talks}', /sections\.events\.folder: content\/talks\/ is already the folder of talks/],
  [
    'talks: {}\nevents: {url: /talks/:slug/}',
    /sections\.events\.url: the list would be at \/talks\/, which is that of talks/,
  ],
  ['posts: {list: cards}', /sections\.posts: the key list is unknown/],
])('%s is refused once, with what to write', async (sections, message) => {
  const { said } = await loadTiny(withTalks({}, sections))
  expect(said.join('\n')).toMatch(message)
  expect(said).toHaveLength(1)
})

it('a section with a mistake leaves its files alone', async () => {
  const { said } = await loadTiny(withTalks({ 'talks/a.md': talk({}) }, talks.replace('title: Talks', 'titel: Talks')))
  expect(said).toHaveLength(1)
})

it('a folder without a section says how to declare one, or which is meant', async () => {
  const files = { 'talks/a.md': talk({}), 'posts/2020-01-02-x.md': post() }
  expect((await loadTiny(files)).said.join('\n')).toMatch(
    /content\/talks.*folder-unknown.*add sections: \{talks: \{\}\} to content\/site\.yml/,
  )
  expect((await loadTiny(withTalks({ 'talk/a.md': '' }))).said.join('\n')).toMatch(/did you mean talks\/\?/)
})

it('a document cannot take the address of a list', async () => {
  const { said } = await loadTiny(withTalks({ 'pages/talks.md': post('title: Talks') }))
  expect(said.join('\n')).toMatch(/pages\/talks\.md.*url-clash.*already used by the list of “Talks”/)
})

it('links in fields are checked like any other', async () => {
  const { said } = await publishTiny(
    withTalks({
      'talks/a.md': talk({ video: '/nowhere/', venue: '"[Hall](/halls/)"' }),
      'talks/b.md': talk({ video: 'http://example.net/v' }),
      'talks/c.md': talk({ video: 'a.md' }),
    }),
  )
  expect(said.filter((line) => /link-/.test(line)).map((line) => line.replace(/.*content\//, ''))).toEqual([
    expect.stringMatching(/^talks\/a\.md:7.*link-dead.*\/nowhere\//),
    expect.stringMatching(/^talks\/a\.md:8.*link-dead.*\/halls\//),
    expect.stringMatching(/^talks\/b\.md:.*link-insecure/),
  ])
})

it('--fix corrects a misspelt field and leaves a right one, however near a key of posts', async () => {
  const files = withTalks(
    { 'talks/a.md': post('title: T\ndate: 2020-01-02\nslugs: five\nvennue: Hall') },
    'talks: {fields: {venue: text, slugs: text}}',
  )
  await withSite(files, (root) => {
    const { content } = loadContent({ root, now: new Date(0) })
    if (!content) throw new Error('the site should load')
    const [fixed, ...others] = autofixContent(root, content, () => true)
    expect(others).toEqual([])
    expect(fixed?.lines).toEqual([{ line: 5, before: 'vennue: Hall', after: 'venue: Hall' }])
  })
})

it('other fields parse an unchanged file again', async () => {
  const memory = newMemory()
  const files = withTalks({ 'talks/a.md': talk({ venue: 'Hall' }) })
  await withSite(files, (root) => {
    const said = () =>
      loadContent({ root, asOf: '2026-01-01', now: new Date(0), memory }).problems.map(({ code }) => code)
    expect(said()).toEqual([])
    writeFileSync(join(root, 'content/site.yml'), site(talks.replace('venue: text', 'venue: number')))
    expect(said()).toEqual(['value-invalid'])
  })
})
