import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPublication, type Publication } from '../../lib/content/index.ts'
import { corpusSites, faultSites, type SharedSite } from '../../lib/content/testing/shared-sites.ts'
import { post, publishTiny } from '../../lib/content/testing/tiny-site.ts'
import { atomFaults } from '../../lib/feeds/testing/atom-faults.ts'
import { jsonFeedFaults } from '../../lib/feeds/testing/json-feed-faults.ts'
import { all, one, parseXml } from '../../lib/feeds/testing/parse-xml.ts'
import { rssFaults } from '../../lib/feeds/testing/rss-faults.ts'
import { sitemapFaults } from '../../lib/feeds/testing/sitemap-faults.ts'
import { feeds, sitemap } from '../../lib/publish/index.ts'
import { writtenSite } from './written-site.tsx'

const checks: readonly (readonly [name: RegExp, faults: (file: string) => string[]])[] = [
  [/(^|\/)feed\.xml$/, atomFaults],
  [/^rss\.xml$/, rssFaults],
  [/^feed\.json$/, jsonFeedFaults],
  [/^sitemap.*\.xml$/, sitemapFaults],
]

/** Faults of any feed or sitemap of a site. */
function faultsOf(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([name, text]) =>
    checks
      .filter(([pattern]) => pattern.test(name))
      .flatMap(([, check]) => check(text).map((fault) => `${name}: ${fault}`)),
  )
}

/** Loads a shared site; null if its content has errors, so that it cannot be built. */
async function built({ copyTo }: SharedSite): Promise<Publication | null> {
  const root = mkdtempSync(join(tmpdir(), 'shared-site-'))
  try {
    copyTo(root)
    const cacheFolder = join(root, '.cache')
    const { publication, problems } = await loadPublication({ root, asOf: '2026-01-01', now: new Date(0), cacheFolder })
    return problems.some(({ severity }) => severity === 'error') ? null : publication
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

describe.skipIf(corpusSites.length === 0)('a real-world site has valid feeds and a valid sitemap', () => {
  it.each(corpusSites)(
    '$name',
    async (site) => {
      const publication = await built(site)
      if (!publication) throw new Error('The corpus does not build')
      const { files } = await writtenSite(publication, [feeds, sitemap])
      expect(faultsOf(files)).toEqual([])
      const entries = all(parseXml(files.get('feed.xml') ?? ''), 'atom:entry')
      expect(entries).toHaveLength(Math.min(publication.content.posts.length, 50))
    },
    60_000,
  )
})

describe.skipIf(faultSites.length === 0)('a broken site that builds has valid feeds and a valid sitemap', () => {
  it('every case', async () => {
    const faults: string[] = []
    let count = 0
    for (const site of faultSites) {
      const publication = await built(site)
      if (!publication) continue
      count++
      faults.push(
        ...faultsOf((await writtenSite(publication, [feeds, sitemap])).files).map((fault) => `${site.name}: ${fault}`),
      )
    }
    expect(faults).toEqual([])
    expect(count).toBeGreaterThan(15)
  }, 60_000)
})

/** Texts that break hand-written XML, and what feed readers must get for each. */
const texts: readonly (readonly [typed: string, shown?: string])[] = [
  ['Q & A'],
  ['5 < 6 > 4'],
  ['end ]]> of'],
  ['&amp; is a sign', '& is a sign'],
  ['\\&amp; stays', '&amp; stays'],
  ['“quoted” \'and\' "so"'],
  ['a 🛠️ wagon 👩‍🔧'],
  ['灯台と日本語'],
  ['جسر صغير'],
  ['bell\u0007, escape\u001b[1m, C1\u009f', 'bell, escape[1m, C1'],
  ['x\ufffe and \uffff end', 'x and  end'],
  ['{{ braces }} and <!-- no comment'],
]

describe('texts that are hard to serialise', () => {
  const files = Object.fromEntries(
    texts.map(([typed], index) => [
      `posts/2020-01-${10 + index}-${index}.md`,
      post(
        {
          title: JSON.stringify(typed),
          date: `2020-01-${10 + index}`,
          description: JSON.stringify(typed),
          categories: JSON.stringify(`C${index} ${typed}`),
          tags: JSON.stringify([`T${index} ${typed}`]),
          author_staff_member: '',
          author: JSON.stringify(`A${index} ${typed}`),
        },
        `\`${typed}\`\n\n![alt ${typed.replaceAll(']', '\\]')}](https://example.net/a?b=1&c=%20d)`,
      ),
    ]),
  )

  it('leave every feed and the sitemap valid, and come out as typed', async () => {
    const { publication } = await publishTiny(files)
    const { files: written } = await writtenSite(publication, [feeds, sitemap])
    expect(faultsOf(written)).toEqual([])
    const shown = texts.map(([typed, shown]) => shown ?? typed).reverse()
    const entries = all(parseXml(written.get('feed.xml') ?? ''), 'atom:entry')
    expect(entries.map((entry) => one(entry, 'atom:title').text)).toEqual(shown)
    const channel = one(parseXml(written.get('rss.xml') ?? ''), 'channel')
    expect(all(channel, 'item').map((item) => one(item, 'title').text)).toEqual(shown)
    const { items }: { items: { title: string }[] } = JSON.parse(written.get('feed.json') ?? '')
    expect(items.map(({ title }) => title)).toEqual(shown)
  })
})

describe('a post that a feed reader has seen', () => {
  const first = { title: 'Lamps', date: '2020-01-02' }
  const written = async (keys: Record<string, string>, ledger?: string) => {
    const front = { ...first, ...keys }
    const { publication } = await publishTiny({
      'posts/a.md': post(front, `A text that names ${front.title}.`),
    })
    const { files } = await writtenSite(publication, [feeds], ledger)
    const entry = one(parseXml(files.get('feed.xml') ?? ''), 'atom:entry')
    const item = one(one(parseXml(files.get('rss.xml') ?? ''), 'channel'), 'item')
    const [json] = JSON.parse(files.get('feed.json') ?? '').items
    return {
      ids: [one(entry, 'atom:id').text, one(item, 'guid').text, json.id],
      published: [one(entry, 'atom:published').text, one(item, 'pubDate').text, json.date_published],
      updated: [one(entry, 'atom:updated').text, one(item, 'atom:updated').text, json.date_modified],
      title: json.title,
    }
  }

  it.each<[what: string, keys: Record<string, string>, ledger?: string]>([
    ['edited', { title: 'Lamps, and oil', updated: '2021-03-04' }],
    [
      'edited and moved',
      { title: 'Oil', updated: '2021-03-04', permalink: '/oil/', redirect_from: '[/blog/a/]' },
      '/blog/a/\n/oil/\n',
    ],
  ])('is not new after it is %s: id and date stay, only the update changes', async (_, keys, ledger) => {
    const [before, after] = [await written({}), await written(keys, ledger)]
    expect(after.title).not.toBe(before.title)
    expect({ ids: after.ids, published: after.published }).toEqual({ ids: before.ids, published: before.published })
    for (const day of before.updated) expect(day).toContain('2020-01-02')
    for (const day of after.updated) expect(day).toContain('2021-03-04')
  })
})
