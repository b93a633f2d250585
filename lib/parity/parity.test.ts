import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compareSites, isParity, type ParityReport, parityPage, parityText, SiteFolder, totalsOf } from './index.ts'
import { differencesOf } from './report-text.ts'

type Files = Record<string, string>

/** Compares two folders of HTML. */
function compared(old: Files, site: Files, addresses: string[] = [], elsewhere: string[] = []): Promise<ParityReport> {
  return withFolder(async (folder) => {
    write(join(folder, 'old'), old)
    write(join(folder, 'new'), site)
    const before = new SiteFolder(join(folder, 'old'))
    const documents = [...before.pages()].filter(({ isList }) => !isList)
    const path = (href: string) =>
      /^https?:\/\/(?!old\.example)/.test(href) ? null : href.replace(/^https?:\/\/[^/]+/, '')
    const after = new SiteFolder(join(folder, 'new'), undefined, elsewhere)
    return compareSites({ kind: 'static site', documents, addresses, path }, after)
  })
}

async function withFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'masthead-parity-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function write(folder: string, files: Files): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}

const page = (title: string, body: string, head = '') =>
  `<html><head><title>${title} - Site</title>${head}</head><body><nav>Home About</nav><article><h1>${title}</h1>${body}</article><footer>Footer</footer></body></html>`

const only = ({ documents: [document] }: ParityReport) => {
  if (!document) throw new Error('no document')
  return document
}

describe('a document', () => {
  it('has an address of its own line on the page if a player shows it', async () => {
    const report = await compared(
      { 'x.html': page('X', '<p>https://www.youtube.com/watch?v=SQEQr7c0-dw</p><p>https://a.example/b</p>') },
      { 'x.html': page('X', '<iframe src="https://www.youtube-nocookie.com/embed/SQEQr7c0-dw"></iframe>') },
    )
    expect(only(report).words.missing).toEqual(['https', 'a', 'example', 'b'])
  })

  it('is the same when its page has everything, whatever surrounds it', async () => {
    const report = await compared(
      {
        'lamps.html': page('Lamps', '<p>Two lamps. <a href="/other.html">Other</a></p>'),
        'other.html': page('Other', '<p>X</p>'),
      },
      {
        'lamps/index.html': page(
          'Lamps',
          '<p>Two <em>lamps</em>.</p><p><a href="../other/">Other</a></p><aside>More</aside>',
        ),
        'other/index.html': page('Other', '<p>X</p>'),
        _redirects: '/lamps.html /lamps/ 301\n/other.html /other/ 301\n',
      },
    )
    expect(report.documents.map(({ verdict, addressAfter }) => [verdict, addressAfter])).toEqual([
      ['same', '/lamps/'],
      ['same', '/other/'],
    ])
    expect(isParity(report)).toBe(true)
  })

  it('differs in each part that is missing, by name', async () => {
    const old = page(
      'Lamps',
      '<p>One two <a href="https://example.com/x">x</a></p><img src="/a/lamp-300x200.png"><pre><code>a</code></pre><table></table><iframe src="https://player.example/1"></iframe><a rel="tag">Light</a>',
      '<meta name="author" content="Ann Other"><meta property="article:published_time" content="2020-01-02T10:00:00Z">',
    )
    const report = await compared({ 'lamps/index.html': old }, { 'lamps/index.html': page('Lamps', '<p>One</p>') })
    expect(only(report).verdict).toBe('differs')
    expect(differencesOf(only(report))).toEqual([
      'words: 6 before, 2 now; missing: two x a light',
      'links: 1 before, 0 now; missing: example.com/x',
      'images: 1 before, 0 now; missing: /a/lamp-300x200.png',
      'embeds: 1 before, 0 now; missing: https://player.example/1',
      'code: 1 before, 0 now; missing: block',
      'tables: 1 before, 0 now; missing: table',
      'authors: 1 before, 0 now; missing: Ann Other',
      'terms: 1 before, 0 now; missing: Light',
      'date: 2020-01-02 before, none now',
    ])
    expect(totalsOf(report).parts.words).toEqual({ before: 6, after: 2, missing: 4 })
  })

  it('is found by its title if its address is new, and lost without either', async () => {
    const report = await compared(
      { 'a.html': page('The Lamp!', '<p>X</p>'), 'b.html': page('Gone', '<p>Y</p>') },
      { 'blog/lamp/index.html': page('The lamp', '<p>X</p>') },
    )
    expect(report.documents.map(({ name, verdict, addressAfter }) => [name, verdict, addressAfter])).toEqual([
      ['a.html', 'same', '/blog/lamp/'],
      ['b.html', 'lost', null],
    ])
  })

  it('loses the words of its theme once, not on every page', async () => {
    const files = (body: string) =>
      Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.html`, page(name, `<p>${name}</p>${body}`)]))
    const report = await compared(files('<p>Share this</p>'), files(''))
    expect(report.theme).toEqual(['share', 'this'])
    expect(report.documents.every(({ verdict }) => verdict === 'same')).toBe(true)
    expect(parityText(report, false)).toContain('Words of the old theme, missing from nearly every page: share this')
  })
})

it('says what answers each old address: a page, a file, a redirect of a page or of a host, or nothing', async () => {
  const to = (url: string) => `<meta http-equiv="refresh" content="0; url=${url}">`
  const site = {
    'index.html': page('Home', '', '<link rel="canonical" href="https://new.example/sub/">'),
    'x/index.html': page('X', ''),
    'x.txt': '',
    'old.html': to('/sub/x/'),
    _redirects:
      '/sub/a /sub/x 301\n/sub/folder/* /sub/:splat 301!\n/sub/gone /sub/410.html 410!\n/ p=7 /sub/x/ 301\n/out https://other.example/ 301\n',
    'serve.json': '{"redirects":[{"source":"/b","destination":"/x/"}]}',
    '.host/nginx-http.conf': '  "/sub/c" "/sub/x/";\n',
    'loop.html': to('/sub/loop.html'),
  }
  const list = [
    '/sub/',
    '/x',
    '/x/?utm=1',
    '/x.txt',
    '/old.html',
    '/a/',
    '/b/',
    '/c',
    '/folder/x/',
    '/folder/nothing',
    '/gone',
    '/?p=7',
    '/?p=8',
    '/out',
    '/nothing',
    'https://old.example/sub/x/#part',
  ]
  const { addresses } = await compared({}, site, list)
  expect(
    Object.fromEntries(
      addresses.map(({ address, answer, at }) => [address, at === undefined ? answer : `${answer} ${at}`]),
    ),
  ).toEqual({
    '/sub/': 'page',
    '/x': 'page',
    '/x/?utm=1': 'page',
    '/x.txt': 'file',
    '/old.html': 'redirect /x/',
    '/a/': 'redirect /x',
    '/b/': 'redirect /x/',
    '/c': 'redirect /x/',
    '/folder/x/': 'redirect /x/',
    '/folder/nothing': 'nothing',
    '/gone': 'gone',
    '/?p=7': 'redirect /x/',
    '/?p=8': 'nothing',
    '/out': 'redirect https://other.example/',
    '/nothing': 'nothing',
    'https://old.example/sub/x/#part': 'page',
  })
})

it('an address that another system of the host serves is not missing', async () => {
  const report = await compared(
    {},
    { 'index.html': page('X', '') },
    ['/docs/a', 'https://old.example/docs/', '/x'],
    ['/docs/'],
  )
  expect(report.addresses.map(({ answer }) => answer)).toEqual(['elsewhere', 'elsewhere', 'nothing'])
  expect(parityText(report, false)).toContain('3: 0 pages, 0 files, 0 redirected, 0 gone, 2 elsewhere, 1 not answered')
})

it('shows hostile content as text on its page, which loads and runs nothing', async () => {
  const attack = '</td><script>alert(1)</script>"><img src=x onerror=alert(1)>'
  const escaped = attack.replaceAll('<', '&lt;')
  const old = page(escaped, `<p>${escaped}</p><a href="javascript:alert(1)">y</a><img src='"><svg onload=alert(1)>'>`)
  const text = parityPage(await compared({ 'x.html': old }, { 'x.html': page('Other', '<p>z</p>') }, ['/<b>x</b>']))
  expect(text).toContain("default-src 'none'; style-src 'unsafe-inline'")
  expect(text).toContain('&lt;script&gt;alert(1)')
  expect(text.replace(/<style>.*?<\/style>/s, '')).not.toMatch(/<(?:script|img|svg|a|iframe)[\s>]/)
})

it('a document that moved because a list has its address is found by its title', async () => {
  const list = page('All posts', '<p><a href="/x/">X</a></p>')
  const { documents } = await compared(
    { 'blog/index.html': page('Our blog', '<p>Words</p>') },
    { 'blog/index.html': list, 'blog-page/index.html': page('Our blog', '<p>Words</p>') },
  )
  expect(documents.map(({ verdict, addressAfter }) => [verdict, addressAfter])).toEqual([['same', '/blog-page/']])
})

it('a link that became a player, and words for browsers without one, are no loss', async () => {
  const before = page(
    'X',
    '<p><a href="https://youtu.be/ex8fMxXJDJw">watch</a></p><video><source src="/a/clip.mp4">No video here.</video>',
  )
  const after = page(
    'X',
    '<figure data-embed="https://www.youtube-nocookie.com/embed/ex8fMxXJDJw">watch</figure><a href="/a/clip.mp4">clip</a>',
  )
  const { documents } = await compared({ 'x.html': before }, { 'x.html': after })
  expect(documents.map(({ verdict }) => verdict)).toEqual(['same'])
})
