import { expect, test } from 'vitest'
import type { PublishInput } from '../input.ts'
import { fileOf } from '../page/published-file.ts'
import { checkPages } from './check-pages.ts'
import { pageFacts } from './page-facts.ts'
import type { PublishedSite } from './published-site.ts'

type Options = {
  files?: string[]
  base?: string
  origin?: string
  elsewhere?: string[]
  policy?: PublishInput['site']['policy']
  input?: Partial<Pick<PublishInput, 'documents' | 'reported'>> & { problems?: PublishInput['site']['problems'] }
  sources?: Record<string, string>
}

const page = (body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>T</title><meta name="description" content="D"></head><body><h1>T</h1>${body}</body></html>`

/** Checks a few pages: name in out/ → HTML. */
function check(
  pages: Record<string, string>,
  {
    files = [],
    base = '',
    origin = 'https://example.org',
    elsewhere = [],
    policy = {},
    input = {},
    sources = {},
  }: Options = {},
) {
  const facts = Object.entries(pages).map(([file, html]) => pageFacts(file, html))
  const ids = new Map(facts.map(({ file, ids: all }) => [file, new Set(all)]))
  const site: PublishedSite = {
    origin,
    base,
    has: (file) => ids.has(file) || files.includes(file),
    ids: (file) => ids.get(file),
    versions: (file) => facts.find((one) => one.file === file)?.versions,
    unpublished: new Set(input.documents?.filter(({ state }) => state === 'draft').map(({ url }) => fileOf(url))),
    elsewhere,
    additions: policy,
  }
  const { problems = {}, ...rest } = input
  return checkPages(facts, site, { documents: [], reported: [], ...rest, site: { problems } }, (name) => sources[name])
}
const codes = (body: string, options?: Options) =>
  check({ 'x/index.html': page(body) }, options).map(({ code }) => code)

test('a sound page has no problems', () => {
  const body =
    '<a href="/x/#a" id="a">a</a><a href="#top">top</a><a href="../x/">x</a><a href="mailto:a@b.c">m</a><a href="https://other.org/x">o</a>'
  expect(codes(body)).toEqual([])
})

test('dead links are found, relative, absolute, with host, and below the base path', () => {
  expect(codes('<a href="/nowhere/">x</a>')).toEqual(['link-dead'])
  expect(codes('<a href="nowhere/">x</a>')).toEqual(['link-dead'])
  expect(codes('<a href="https://example.org/nowhere/">x</a>')).toEqual(['link-dead'])
  expect(codes('<a href="/sub/x/">x</a>', { base: '/sub' })).toEqual([])
  expect(codes('<a href="/sub/y/">x</a>', { base: '/sub' })).toEqual(['link-dead'])
  expect(codes('<a href="https://[bad">x</a>')).toEqual(['link-malformed'])
})

test('links to what another system of the host serves are not dead', () => {
  const body = '<a href="/docs/a/">1</a><a href="https://example.org/docs/">2</a>'
  expect(codes(body, { elsewhere: ['/docs/'] })).toEqual([])
  expect(codes('<a href="/docsearch/">x</a>', { elsewhere: ['/docs/'] })).toEqual(['link-dead'])
})

test('encoded addresses, files and folders with dots are found', () => {
  const files = ['blog/über/index.html', 'a b.pdf', 'v1.2/index.html', 'old.html']
  const body =
    '<a href="/blog/%C3%BCber/">1</a><a href="/a%20b.pdf">2</a><a href="/v1.2/">3</a><a href="/old.html">4</a>'
  expect(codes(body, { files })).toEqual([])
})

test('addresses of pages are case-sensitive', () => {
  expect(codes('<a href="/X/">x</a>')).toEqual(['link-dead'])
})

test('a fragment must be an id of the page it leads to', () => {
  expect(codes('<a href="#b">x</a>')).toEqual(['link-anchor'])
  const pages = {
    'x/index.html': page('<a href="/y/#b">1</a><a href="/y/#%C3%A9">2</a>'),
    'y/index.html': page('<p id="é">'),
  }
  expect(check(pages).map(({ message }) => message)).toEqual(['a link leads to #b, which /y/ does not have'])
})

test('every picture, srcset candidate, poster, icon and script must be published', () => {
  const body =
    '<img src="/a.png" srcset="/b.png 1x, /c,d.png 2x" alt=""><video poster="/e.png"></video><link rel="icon" href="/f.svg?x"><script src="/g.js"></script>'
  expect(codes(body)).toEqual(Array(6).fill('asset-missing'))
  expect(codes(body, { files: ['a.png', 'b.png', 'c,d.png', 'e.png', 'f.svg', 'g.js'] })).toEqual([])
})

test('nothing is loaded from other hosts unless site.yml allows it', () => {
  const body = '<img src="https://cdn.example.com/a.png" alt="">'
  expect(codes(body)).toEqual(['page-third-party'])
  expect(codes(body, { policy: { img: ['https://*.example.com'] } })).toEqual([])
  expect(codes(body, { policy: { script: ['https://cdn.example.com'] } })).toEqual(['page-third-party'])
  expect(codes('<img src="data:image/png;base64,AA" alt="">')).toEqual(['page-third-party'])
})

test('http is refused on an https site', () => {
  expect(codes('<img src="http://example.org/x/" alt="">')).toEqual(['page-mixed-content'])
  expect(codes('<img src="http://example.org/x/" alt="">', { origin: 'http://example.org' })).toEqual([])
})

test('ids are unique, there is one h1, a title and a description', () => {
  expect(codes('<p id="a"></p><p id="a"></p>')).toEqual(['page-id'])
  expect(codes('<h1>Again</h1>')).toEqual(['page-heading'])
  expect(check({ 'x/index.html': '<h1>X</h1>' })).toMatchObject([
    { code: 'page-title', message: 'the page has no title and no description' },
  ])
})

test('inline code and style are refused, as the policy would', () => {
  expect(codes('<p style="color:red" onclick="x()">')).toEqual(['page-inline', 'page-inline'])
  expect(codes('<a href=" javascript:alert(1)">x</a>')).toEqual(['page-inline'])
  expect(codes('<div data-body><style>p{}</style></div>')).toEqual(['page-inline'])
})

test('quoted markup is text', () => {
  expect(codes('<pre>&lt;p style="x" onclick="y"&gt; &lt;a href="/nowhere/"&gt;</pre>')).toEqual([])
})

const document: PublishInput['documents'][number] = {
  url: '/x/',
  path: 'content/posts/x.md',
  kind: 'post',
  state: 'published',
  ignore: [],
}

test('a post over its budget is reported, and its author is asked to split it only if its text is too long', () => {
  const remedies = (body: string, kind: typeof document.kind = 'post') =>
    check({ 'x/index.html': page(body) }, { input: { documents: [{ ...document, kind }] } }).map(({ remedy }) => remedy)
  const frame = 'make the header, the footer or the style sheet smaller'
  expect(remedies(`<nav>${'x'.repeat(70_000)}</nav>`)).toEqual([frame])
  expect(remedies(`<nav>${'x'.repeat(350_000)}</nav><div data-body>x</div>`)).toEqual([frame])
  expect(remedies(`<div data-body>${'x'.repeat(70_000)}</div>`)).toEqual([])
  expect(remedies(`<div data-body>${'x'.repeat(310_000)}</div>`)).toEqual(['split the post'])
  expect(remedies(`<div data-body>${'x'.repeat(310_000)}</div>`, 'page')).toEqual(['split the page'])
})

test('a frame that is too large on several posts is reported once', () => {
  const documents = ['a', 'b'].map((name) => ({ ...document, path: `content/posts/${name}.md`, url: `/${name}/` }))
  const heavy = (bytes: number) => page(`<nav>${'x'.repeat(bytes)}</nav>`)
  const found = check({ 'a/index.html': heavy(70_000), 'b/index.html': heavy(70_001) }, { input: { documents } })
  expect(found.map(({ message }) => message)).toEqual([
    'the page has more than 60000 bytes of HTML and CSS around its text (on 2 pages)',
  ])
})

test('the remedy for a list is a setting that changes it, and none is asked to split what the build made', () => {
  const list = (bytes: number) => page(`<ol>${'<li>x'.repeat(bytes / 5)}</ol>`)
  expect(check({ 'blog/index.html': list(70_000) })).toEqual([])
  const remedy = (file: string, kind?: typeof document.kind) => {
    const documents = kind ? [{ ...document, kind, url: `/${file.replace('index.html', '')}` }] : []
    return check({ [file]: list(160_000) }, { input: { documents } }).map(({ remedy: said }) => said)
  }
  const setting = 'lower page_size in content/site.yml, or write page-budget: off under problems: there'
  expect(remedy('blog/page/2/index.html')).toEqual([setting])
  expect(remedy('authors/ada/index.html', 'author')).toEqual([setting])
  expect(remedy('categories/data/index.html', 'category')).toEqual([setting])
  const ours =
    'nothing in content/ is to blame: write page-budget: off under problems: in content/site.yml, or report it'
  for (const file of ['archive/2019/index.html', 'feeds/index.html', 'index.html']) expect(remedy(file)).toEqual([ours])
  expect(remedy('series/x/index.html', 'series')).toEqual([ours])
})

test('a long introduction of a list is reported to its author', () => {
  const documents = [{ ...document, kind: 'author' as const }]
  const html = page(`<div data-body>${'x'.repeat(310_000)}</div>`)
  expect(check({ 'x/index.html': html }, { input: { documents } }).map(({ remedy }) => remedy)).toEqual([
    'shorten the text of its file',
  ])
})

test('a finding names the source file and the line', () => {
  const [found] = check(
    { 'x/index.html': page('<a href="/no%20where/">x</a>') },
    {
      input: { documents: [document] },
      sources: { 'content/posts/x.md': '---\ntitle: X\n---\nSee [x](/no where/).\n' },
    },
  )
  expect(found).toMatchObject({ path: 'content/posts/x.md', line: 4, column: 9, severity: 'error' })
})

test('the same finding on many pages is reported once, with their number', () => {
  const html = page('<a href="/nowhere/">x</a>')
  const found = check({ 'x/index.html': html, 'y/index.html': html, 'z/index.html': html })
  expect(found.map(({ message }) => message)).toEqual([
    'a link leads to /nowhere/, which is not published (on 3 pages)',
  ])
})

test('a link to a draft stops no build, and is not named again after the check of the content', () => {
  const pages = { 'x/index.html': page('<a href="/soon/">x</a>') }
  const draft = { ...document, path: 'content/posts/soon.md', url: '/soon/', state: 'draft' as const }
  const documents = [document, draft]
  expect(check(pages, { input: { documents } })).toMatchObject([
    { code: 'state-unpublished-link', severity: 'warning' },
  ])
  const reported = [{ path: document.path, code: 'state-unpublished-link' as const, address: '/soon/' }]
  expect(check(pages, { input: { documents, reported } })).toEqual([])
})

test('severities of site.yml, silenced codes and earlier reports are honoured', () => {
  const pages = { 'x/index.html': page('<a href="/nowhere/">x</a>') }
  expect(check(pages, { input: { problems: { 'link-dead': 'warning' } } })).toMatchObject([{ severity: 'warning' }])
  expect(check(pages, { input: { problems: { 'link-dead': 'off' } } })).toEqual([])
  expect(check(pages, { input: { documents: [{ ...document, ignore: ['link-dead'] }] } })).toEqual([])
  const reported = [{ path: document.path, code: 'link-dead' as const, address: '/nowhere/' }]
  expect(check(pages, { input: { documents: [document], reported } })).toEqual([])
  const ofSettings = [{ path: 'content/site.yml', code: 'link-dead' as const, address: '/nowhere/' }]
  expect(check(pages, { input: { reported: ofSettings } })).toEqual([])
})

test('the versions of a page list each other, and all of them are published', () => {
  const link = (language: string, url: string) =>
    `<link rel="alternate" hreflang="${language}" href="https://example.org${url}">`
  const both = page(link('en', '/x/') + link('de', '/de/x/') + link('x-default', '/x/'))
  const said = (pages: Record<string, string>) => check(pages).map(({ code, message }) => `${code} ${message}`)
  expect(said({ 'x/index.html': both, 'de/x/index.html': both })).toEqual([])
  expect(said({ 'x/index.html': both, 'de/x/index.html': page('') })).toEqual([
    'language-links a version in another language lists other versions: https://example.org/de/x/',
  ])
  expect(said({ 'x/index.html': both })).toContain(
    'language-links a version in another language is not published: https://example.org/de/x/',
  )
  expect(said({ 'y/index.html': both, 'x/index.html': both, 'de/x/index.html': both })).toEqual([
    'language-links the page is not among its own versions: y/index.html',
  ])
})
