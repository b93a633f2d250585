import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPublication } from '../../content/index.ts'
import { post, withSite } from '../../content/testing/tiny-site.ts'
import { linkTargets } from './links.ts'
import { overviewOf } from './overview.ts'

const files = {
  'site.yml': 'title: Tiny\ndescription: A site.\nurl: https://example.org\nlanguages: {en: {}, de: {}}\n',
  'posts/a.md': post({ title: 'A', categories: 'Data' }),
  'posts/de/a.md': post({ title: 'A', categories: 'Daten' }),
  'authors/jane.md': '---\nname: Jane Example\nlanguages: {de: {name: Johanna Beispiel}}\n---\nLife.\n',
  'categories/data.md': '---\ntitle: Data\nlanguages: {de: {title: Daten}}\n---\nText.\n',
}

test('on a site with several languages, people and files are listed once, as the default language names them', () =>
  withSite(files, async (root) => {
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { publication } = await loadPublication(options)
    if (!publication) throw new Error('the tiny site cannot be used')
    const { people, documents } = overviewOf(publication, 'https://example.org', new Set())
    expect(people).toEqual([{ id: 'jane', name: 'Jane Example', path: 'content/authors/jane.md' }])
    const titles = documents.filter(({ kind }) => kind === 'author' || kind === 'category').map(({ title }) => title)
    expect(titles).toEqual(['Jane Example', 'Data'])
    const targets = linkTargets(publication).filter(({ kind }) => kind !== 'post')
    expect(targets.map(({ title, url }) => [title, url])).toEqual([
      ['Jane Example', '/authors/jane/'],
      ['Data', '/categories/data/'],
    ])
  }))
