/** Every problem code can be provoked, by a file that an author could write or a page that could be built. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { listPublic, loadPublication } from '../../lib/content/index.ts'
import { post, type SiteFiles, withSite } from '../../lib/content/testing/tiny-site.ts'
import type { Problem } from '../../lib/core/problems/problem.ts'
import { type ProblemCode, problemCodes } from '../../lib/core/problems/problem-codes.ts'
import { commitAll } from '../../lib/git/testing/run-git.ts'
import { plain } from '../../lib/images/testing/fixture.ts'
import { ledgerProblems } from '../../lib/ledger/index.ts'
import { ownProblems, placeholderProblems, themeProblems } from '../../lib/owner/index.ts'
import { cards, checkPages, feeds, Manifest, pageFacts } from '../../lib/publish/index.ts'
import { publishedPost } from '../../lib/publish/testing/published-post.ts'
import { nothingKept, sampleSite } from '../../lib/publish/testing/site-sample.ts'
import { externalProblems } from './external-links.ts'
import { checkOldAddresses } from './old-addresses.ts'

type Provocation = () => Promise<readonly Problem[]>

const scratch = mkdtempSync(join(tmpdir(), 'masthead-codes-'))
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

/** Loads a site and its ledger as `npm run check` does. */
async function load(root: string) {
  const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(scratch, 'cache') }
  const { publication, problems } = await loadPublication(options)
  return {
    publication,
    problems: [
      ...problems,
      ...(publication ? [...ledgerProblems(publication), ...placeholderProblems(publication)] : []),
    ],
  }
}

const site =
  (files: SiteFiles, change: (root: string) => void = () => {}): Provocation =>
  () =>
    withSite(files, async (root) => {
      change(root)
      return (await load(root)).problems
    })

const x = 'posts/2020-01-02-x.md'
/** Commits a site on its main branch, then deletes its ledger. */
function unlinkCommitted(root: string): void {
  commitAll(root)('checkout', '-q', '-b', 'work')
  rmSync(join(root, 'content/urls.txt'))
}

/** A post of 2020-01-02 by Jane with additional keys. */
const keys = (more: Record<string, string>) => site({ [x]: post(more) })
const body = (text: string, format = 'md') => site({ [`posts/2020-01-02-x.${format}`]: post({}, text) })
const raw = (text: string | Uint8Array) => site({ [x]: text })
/** Two posts, with the keys of each. */
const two = (a: Record<string, string>, b: Record<string, string>) =>
  site({ [x]: post(a), 'posts/2020-01-03-y.md': post({ title: 'Y', date: '2020-01-03', ...b }) })
const settings = (more: string) =>
  site({ 'site.yml': `title: T\ndescription: D\nurl: https://example.org\n${more}\n`, [x]: post() })
const svg = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">${inside}</svg>`
const picture = (source: string, files: SiteFiles = {}) => site({ [x]: post({}, `![A square.](${source})`), ...files })

/** A built page: its head and the content of its body. */
function page(inside: string, head = '<title>T</title><meta name="description" content="D">'): Provocation {
  return async () => {
    const html = `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${inside}</body></html>`
    const facts = pageFacts('x/index.html', html)
    const site = {
      origin: 'https://example.org',
      base: '',
      has: (file: string) => file === facts.file,
      ids: () => new Set(facts.ids),
      additions: {},
    }
    return checkPages([facts], site, { documents: [], reported: [], site: { problems: {} } }, () => undefined)
  }
}

/** Problems that an output reports for posts of these ids and titles. */
function output(make: typeof feeds.make, ...posts: { id?: string; title: string }[]): Provocation {
  return async () => {
    const published = {
      posts: posts.map((given, index) => publishedPost(String(index), given)),
      pages: [],
      lists: [],
    }
    const { input } = sampleSite({ input: { published } }, mkdtempSync(join(scratch, 'output-')))
    const readPage = () => '<h1>X</h1><div data-body=""><p>Text.</p></div>'
    const common = { repository: process.cwd(), siteRoot: scratch, pages: [], facts: [], progress: () => {} }
    return make({ site: new Manifest(), input, ...common, ...nothingKept(), readPage })
  }
}

/** A link from the built site to a page that its server doesn't have. */
async function deadExternalLink(): Promise<readonly Problem[]> {
  const server = createServer((_, response) => response.writeHead(404).end())
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const { port } = server.address() as AddressInfo
  const out = mkdtempSync(join(scratch, 'external-'))
  writeFileSync(join(out, 'index.html'), `<a href="http://127.0.0.1:${port}/gone">x</a>`)
  try {
    const site = { today: '2026-01-01', origin: 'https://example.org' }
    return await externalProblems(out, join(out, 'page-data.json'), site)
  } finally {
    server.close()
  }
}

const lostAddress: Provocation = () =>
  withSite({ [x]: post() }, async (root) => {
    const { publication } = await load(root)
    return publication ? checkOldAddresses('/2019/old/', 'old.txt', publication).problems : []
  })

/** A repository whose owner has a theme. */
const theme =
  (line: string): Provocation =>
  async () => {
    const repository = mkdtempSync(join(scratch, 'theme-'))
    for (const name of ['app', 'theme']) cpSync(`${name}/theme.css`, join(repository, name, 'theme.css'))
    writeFileSync(join(repository, 'theme/theme.css'), `:root { ${line} }`)
    return themeProblems(repository)
  }

const provocations: Readonly<Record<ProblemCode, Provocation>> = {
  'file-type': site({ 'posts/x.psd': 'x' }),
  'file-empty': raw('\n'),
  'file-not-text': raw(Uint8Array.of(0x2d, 0x2d, 0x2d, 0x0a, 0xff)),
  'merge-conflict': body('Text.\n\n<<<<<<< HEAD\nOne\n=======\nTwo\n>>>>>>> branch'),
  'text-garbled': body('Itâ€™s here.'),
  'file-name-windows': site({ 'posts/2020-01-02-x.md': post(), 'posts/con.md': post({ title: 'Con' }) }),
  'file-is-folder': site({ 'posts/x.md/index.md': post() }),
  'file-unused': site({ [x]: post(), 'posts/plan.pdf': 'x' }),
  'file-link': site({ [x]: post() }, (root) => symlinkSync(join(root, 'content', x), join(root, 'content/posts/y.md'))),
  'file-limit': raw(post({}, 'word '.repeat(450_000))),
  'file-name': site({ 'posts/2020-01-02-….md': post() }),
  'section-file': site({ [x]: post(), 'posts/_index.md': '---\ntitle: All\n---\n' }),
  'folder-ignored': site({ '_old/x.md': post() }),
  'folder-unknown': site({ 'articles/x.md': post() }),
  'public-type': () => withSite({ 'public/x.js': 'x' }, async (root) => listPublic(root).problems),
  'front-matter-missing': raw('Text.'),
  'front-matter-unclosed': raw('---\ntitle: X\n'),
  'front-matter-late': raw(`\n${post()}`),
  'front-matter-fence': raw('---\ntitle: X\ndate: 2020-01-02\nauthor: jane\n--- \nText.\n'),
  'front-matter-language': raw('---js\nmodule.exports = {}\n---\nText.\n'),
  'front-matter-toml': raw('+++\ntitle = X\n+++\nText.\n'),
  'front-matter-yaml': keys({ title: 'Queues: a story' }),
  'front-matter-duplicate-key': raw('---\ntitle: X\ntitle: Y\ndate: 2020-01-02\nauthor: jane\n---\nText.\n'),
  'front-matter-comment': keys({ title: 'Lesson #5' }),
  'front-matter-alias': keys({ title: '&a X', subtitle: '*a' }),
  'front-matter-shape': raw('---\n- title\n---\nText.\n'),
  'key-unknown': keys({ mood: 'grim' }),
  'key-misspelt': keys({ categores: 'x' }),
  'key-reserved': keys({ constructor: 'x' }),
  'key-conflict': keys({ excerpt: 'One', summary: 'Two' }),
  'value-invalid': keys({ draft: 'soon' }),
  'value-missing': raw('---\ndate: 2020-01-02\nauthor: jane\n---\nText.\n'),
  'value-markup': raw('---\ntitle: "A \\u0007 one"\ndate: 2020-01-02\nauthor: jane\n---\nText.\n'),
  'value-unusable': keys({ image_alt: 'A square.' }),
  'date-missing': site({ 'posts/x.md': post('title: X\nauthor: jane') }),
  'date-invalid': keys({ date: '2020-02-30' }),
  'date-differs': keys({ date: '2020-01-03' }),
  'draft-overdue': keys({ draft: 'true' }),
  'date-updated-early': keys({ updated: '2019-01-01' }),
  'date-updated-late': keys({ updated: '2026-01-02' }),
  'date-expires-early': keys({ expires: '2019-01-01' }),
  'translation-unknown': keys({ translation_of: 'nothing' }),
  'language-links': page('<link rel="alternate" hreflang="de" href="/de/">'),
  'language-unknown': site({
    'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\nlanguages: {en: {}, de: {}}\n',
    [x]: post(),
    'posts/fr/2020-01-02-a.md': post(),
  }),
  'language-contradiction': site({
    'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\nlanguages: {en: {}, de: {}}\n',
    [x]: post(),
    'posts/de/2020-01-02-a.md': post({ lang: 'en' }),
  }),
  'translation-several': site({
    'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\nlanguages: {en: {}, de: {}}\n',
    [x]: post(),
    'posts/de/2020-01-02-a.md': post({ translation_of: 'x' }),
    'posts/de/2020-01-02-b.md': post({ translation_of: 'x' }),
  }),
  'author-unknown': keys({ author_staff_member: 'jnae' }),
  'author-missing': site({ [x]: post('title: X') }),
  'author-no-profile': keys({ author: 'grace' }),
  'author-role': keys({ author: '{name: Grace Passenger, role: editer}' }),
  'author-unused': site({ 'authors/joe.md': '---\nname: Joe\n---\n', [x]: post() }),
  'author-no-picture': site({
    'authors/jane.md': '---\nname: Jane\nimage: /images/a.svg\n---\n',
    'authors/joe.md': '---\nname: Joe\nimage: /images/a.svg\n---\n',
    'authors/ann.md': '---\nname: Ann\n---\n',
    'public/images/a.svg': svg('<path d="M0 0h1v1z"/>'),
    [x]: post({ author_staff_member: '[jane, joe, ann]' }),
  }),
  'author-id': site({ 'authors/jane doe.md': '---\nname: Jane\n---\n' }),
  'author-duplicate': site({ 'authors/Jane.mdx': '---\nname: Jane\n---\n' }),
  'term-invalid': keys({ categories: '../x' }),
  'term-clash': keys({ tags: '[C++, Cplusplus]' }),
  'term-spelling': two({ tags: 'Queues' }, { tags: 'queues' }),
  'term-near-duplicate': two({ tags: 'queue' }, { tags: 'queues' }),
  'term-several': keys({ tags: 'kafka, postgres' }),
  'term-reserved': keys({ tags: 'con' }),
  'term-unused': site({ 'categories/news.md': '---\ntitle: News\n---\n', [x]: post() }),
  'category-missing': two({ categories: 'news' }, {}),
  'url-clash': two({ permalink: '/same/' }, { permalink: '/same/' }),
  'url-invalid': keys({ permalink: '/what?/' }),
  'url-case': two({ permalink: '/About/x/' }, { permalink: '/about/y/' }),
  'redirect-clash': two({}, { redirect_from: '/blog/x/' }),
  'redirect-host': settings('redirects: { /old/*: /blog/* }'),
  'redirect-loop': two({ redirect_from: '/blog/y/' }, { redirect_from: '/blog/x/' }),
  'url-lost': lostAddress,
  'ledger-lost': site({ [x]: post(), 'urls.txt': '/blog/x/\n/blog/lost/\n' }),
  'ledger-missing': site({ [x]: post(), 'urls.txt': '/blog/x/\n' }, unlinkCommitted),
  'ledger-invalid': site({ [x]: post(), 'urls.txt': 'blog\n' }),
  'site-missing': site({}, (root) => unlinkSync(join(root, 'content/site.yml'))),
  'site-no-posts': site({}),
  'language-words': settings('language: ca'),
  'site-placeholder': site({}),
  'own-component': async () => {
    const repository = mkdtempSync(join(scratch, 'own-'))
    cpSync('components/replaceable.json', join(repository, 'components/replaceable.json'))
    mkdirSync(join(repository, 'components/own'))
    writeFileSync(join(repository, 'components/own/bylin.tsx'), 'export function Bylin() {}')
    return ownProblems(repository)
  },
  'theme-colour': theme('--accent: tomato;'),
  'theme-contrast': theme('--accent: #ff8800;'),
  'state-unpublished-link': site({
    [x]: post({}, '[y](y.md)'),
    'posts/y.md': post({ title: 'Y', date: '2030-01-01' }),
  }),
  'featured-several': two({ featured: 'true' }, { featured: 'true' }),
  'series-part': two({ series: '{ name: S, part: 2 }' }, { series: '{ name: S, part: 2 }' }),
  'title-duplicate': two({ title: 'Same' }, { title: 'Same' }),
  'title-long': keys({ title: 'word '.repeat(40) }),
  'description-duplicate': two({ description: 'Same.' }, { description: 'Same.' }),
  'description-long': keys({ description: 'word '.repeat(80) }),
  'body-empty': body(''),
  'body-limit': body(`${'> '.repeat(80)}deep`),
  'html-removed': body('<script>x</script>'),
  'html-repaired': body('<div>open'),
  'url-unsafe': body('[x](javascript:x)'),
  'link-dead': body('[x](/nowhere/)'),
  'comments-invalid': site({
    'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\ncomments: {kept: true}\n',
    'posts/2020-01-02-x.md': post(),
    'comments/posts/2020-01-02-x.json': '{}',
  }),
  'wiki-link': body('See [[nowhere]].'),
  'link-anchor': body('[x](#nowhere)'),
  'link-outside': body('[x](../../../../x)'),
  'link-text': body('[here](/blog/)'),
  'link-insecure': body('[them](http://example.com/)'),
  'link-malformed': body('[x](http://[bad)'),
  'reference-undefined': body('A claim.[^1]'),
  'heading-h1': body('# X'),
  'heading-skipped': body('## A\n\n#### B'),
  'heading-empty': body('##\n\nText.'),
  'code-meta': body('```js meaning=life\nx\n```'),
  'container-unclosed': body(':::note\nText.'),
  'emoji-unknown': body('Well :not_a_smile: done.'),
  'markdown-slip': body('##Heading'),
  'syntax-unknown': body('See x^2^ here.'),
  'code-language': body('```pyhton\nx\n```'),
  'code-unclosed': body('```js\nx'),
  'math-invalid': body('$$\n\\frac{\n$$'),
  'diagram-invalid': body('```mermaid\nflowchart\nA --> \n```'),
  'diagram-alt': body('```mermaid\nflowchart LR\nA --> B\n```'),
  'embed-blocked': body('<iframe src="https://other.example/"></iframe>'),
  'callout-unknown': body('> [!WARNNG]\n> Hot.'),
  'liquid-unknown': body('{% weather %}'),
  'shortcode-unknown': body('{{< weather >}}'),
  'kramdown-unknown': body('Text {: .a b c}'),
  'mdx-invalid': body('A {brace', 'mdx'),
  'mdx-component': body('<Unknown />', 'mdx'),
  'mdx-prop': body('<Callout typ="note">Text.</Callout>', 'mdx'),
  'mdx-import': body("import x from 'x'\n\nText.", 'mdx'),
  'image-missing': picture('/images/none.png'),
  'image-case': picture('/images/a.svg', { 'public/images/A.svg': svg('') }),
  'image-alt': body('![](/images/none.png)'),
  'image-alt-vague': body('![none.png](/images/none.png)'),
  'image-oversized': async () => picture('/a.png', { 'public/a.png': await plain(3300, 10).png().toBuffer() })(),
  'image-remote': picture('https://img.example/a.png'),
  'image-unreadable': picture('/a.png', { 'public/a.png': 'no picture' }),
  'image-limit': async () => picture('/a.png', { 'public/a.png': await plain(8000, 7000).png().toBuffer() })(),
  'image-outside': picture('../../../a.png'),
  'image-cleaned': picture('/a.svg', { 'public/a.svg': svg('<script>x</script>') }),
  'page-title': page('<h1>X</h1>', ''),
  'page-heading': page('<p>X</p>'),
  'page-id': page('<h1 id="a">X</h1><p id="a">'),
  'page-inline': page('<h1 style="color: red">X</h1>'),
  'page-mixed-content': page('<h1>X</h1><img src="http://example.org/a.png" alt="">'),
  'page-third-party': page('<h1>X</h1><img src="https://other.example/a.png" alt="">'),
  'page-budget': page(`<h1>X</h1>${'<p>word</p>'.repeat(100_000)}`),
  'asset-missing': page('<h1>X</h1><img src="/none.png" alt="">'),
  'link-external': deadExternalLink,
  'feed-id': output(feeds.make, { title: 'A', id: 'tag:same' }, { title: 'B', id: 'tag:same' }),
  'card-font': settings('card_fonts: fonts/none.ttf'),
  'card-glyph': output(cards.make, { title: '東京' }),
}

it.each(Object.entries(provocations))('%s', async (code, provoke) => {
  const found = (await provoke()).filter((one) => one.code === code)
  expect(found.map(({ severity }) => severity)).toContain(problemCodes[code as ProblemCode].severity)
  // A message has both parts: what is wrong, and what to do.
  for (const { message, remedy } of found) expect([message, remedy]).not.toContain('')
})
