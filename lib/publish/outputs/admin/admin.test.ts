import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Problem } from '../../../core/problems/problem.ts'
import { filesBelow, publishSample, type SampleSite, sampleSite } from '../../testing/site-sample.ts'
import { readSveltia, sveltiaVersion } from './sveltia.ts'

const withAdmin = { input: { admin: { backend: 'github' as const, config: { backend: { name: 'github' } } } } }

/** A repository whose package has this version. */
function installed(repository: string, version = sveltiaVersion): void {
  const put = (name: string, text: string) => {
    const file = path.join(repository, 'node_modules/@sveltia/cms', name)
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  put('package.json', JSON.stringify({ version }))
  put('dist/sveltia-cms.js', 'url(https://cdn.jsdelivr.net/fontsource/fonts/noto-mono@5.3.0/latin-400-normal.woff2)')
  put('npm/assets/noto-mono-latin-400-normal-x.woff2', 'font')
}

async function published(sample: SampleSite, version?: string) {
  const options = sampleSite(sample)
  installed(options.repository, version)
  const problems: Problem[] = []
  const report = (all: readonly Problem[]) => problems.push(...all)
  const failure = await publishSample({ ...options, report }).then(() => null, String)
  return { files: filesBelow(path.join(options.siteRoot, 'out')), problems, failure }
}

test('the page, its script, fonts and configuration are published, and no list names them', async () => {
  const { files } = await published(withAdmin)
  expect(Object.keys(files).filter((name) => name.startsWith('admin/'))).toEqual([
    'admin/config.json',
    'admin/index.html',
    'admin/noto-mono-latin-400-normal-x.woff2',
    'admin/package.json',
    expect.stringMatching(/^admin\/sveltia-cms\.[0-9a-f]{12}\.js$/),
  ])
  const page = files['admin/index.html'] ?? ''
  expect(page).toContain('<meta name="robots" content="noindex">')
  expect(page).toMatch(/connect-src 'self' blob: data: https:\/\/api\.github\.com;/)
  const lists = ['sitemap.xml', 'robots.txt', 'llms.txt', 'feed.xml'].map((name) => files[name])
  expect(lists.join('\n')).not.toContain('admin')
  expect(files['index.html']).not.toContain('unsafe-inline')
})

test('a page of the site at /admin/ is a clash', async () => {
  const { problems } = await published({ ...withAdmin, pages: { 'admin/index.html': '<h1>Mine</h1>' } })
  expect(problems.map(({ code }) => code)).toEqual(['url-clash'])
})

test('a missing package and another version are answered with the command to run', async () => {
  const command = `npm install --save-exact --ignore-scripts @sveltia/cms@${sveltiaVersion}`
  expect(() => readSveltia(mkdtempSync(path.join(tmpdir(), 'none-')))).toThrow(command)
  expect((await published(withAdmin, '0.0.1')).failure).toContain(command)
})

test('the script of the installed package requests nothing from elsewhere by itself', () => {
  const { script, fonts } = readSveltia('.')
  expect(script).not.toMatch(/cdn\.jsdelivr\.net|https:\/\/unpkg\.com|githubstatus\.com\/api|hostedstatus/)
  expect(fonts.map(({ name }) => name.replace(/-latin.*/, ''))).toEqual([
    'source-sans-3',
    'noto-mono',
    'material-symbols-outlined',
  ])
})
