import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { post, publishTiny } from '../lib/content/testing/tiny-site.ts'
import { getFrames, listPages, writePageData } from '../lib/pages/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'page-in-language-'))
const memo = globalThis as { mastheadPageData?: unknown }

/** A site whose languages all have a prefix, as the threads of a build read it. */
beforeAll(async () => {
  const { publication } = await publishTiny({
    'site.yml':
      'title: Tiny\ndescription: A site.\nurl: https://example.org\nprefix_default_language: true\n' +
      'languages: {en: {}, de: {title: Winzig, fallback: en}, ar: {}}\n',
    'posts/both.md': post({ title: 'Both' }),
    'posts/de/both.md': post({ title: 'Beide' }),
    'posts/only.md': post({ title: 'Only', date: '2020-01-03' }),
    'posts/ar/both.md': post({ title: 'كلا' }),
  })
  const data = writePageData(folder, getFrames(publication))
  for (const { kind, params, url, language, languages, ask } of listPages(publication, 'published'))
    data.add({ kind, params, url, language, languages: languages(), data: JSON.stringify(ask()) })
  data.end()
})

afterAll(() => {
  delete memo.mastheadPageData
  rmSync(folder, { recursive: true, force: true })
})

/** Calls components until one is an element of the document: asynchronous ones cannot be rendered to a string. */
async function rendered(node: unknown): Promise<string> {
  let element = node as ReactElement<Record<string, unknown>>
  while (typeof element.type === 'function')
    element = await (element.type as (props: object) => Promise<typeof element>)(element.props)
  return renderToStaticMarkup(element)
}

async function pageAt(path: string[]) {
  vi.stubEnv('MASTHEAD_PREPARED', folder)
  const route = await import('./-/[...path]/page.tsx')
  const params = Promise.resolve({ path })
  return { html: await rendered(await route.default({ params })), head: await route.generateMetadata({ params }) }
}

test('pages of every language are rendered by their addresses', async () => {
  const english = await pageAt(['en'])
  expect(english.html).toContain('<html lang="en" dir="ltr"')
  expect(english.html).toContain('<a href="/en/blog/only/">Only</a>')
  expect(english.head.alternates?.canonical).toBe('https://example.org/en/')
  const archive = await pageAt(['de', 'archive'])
  expect(archive.html).toContain('<html lang="de" dir="ltr"')
  // What is not translated is named with its language.
  expect(archive.html).toContain(
    '<a href="/en/blog/only/" lang="en">Only</a> <span class="in-language" lang="en">English</span>',
  )
  expect((await pageAt(['ar', 'authors', 'jane'])).html).toContain('<html lang="ar" dir="rtl"')
})

test('/ leads to all languages, without a navigation in one of them', async () => {
  vi.stubEnv('MASTHEAD_PREPARED', folder)
  const { default: Page, generateMetadata } = await import('./-/page.tsx')
  const params = Promise.resolve({})
  const html = await rendered(await Page({ params }))
  for (const href of ['/en/', '/de/', '/ar/']) expect(html).toContain(`<h2><a href="${href}"`)
  expect(html).not.toContain('class="languages"')
  expect(html).not.toContain('href="/en/blog/"')
  const { title, alternates } = await generateMetadata({ params })
  expect(title).toBe('Tiny')
  expect(alternates?.languages).toEqual({
    en: 'https://example.org/en/',
    de: 'https://example.org/de/',
    ar: 'https://example.org/ar/',
    'x-default': 'https://example.org/',
  })
})

test('the 404 page of a language has the switch', async () => {
  vi.stubEnv('MASTHEAD_PREPARED', folder)
  const { MissingPage } = await import('./missing-page.tsx')
  const german = await rendered(await MissingPage({ language: 'de' }))
  expect(german).toContain('<html lang="de"')
  expect(german).toMatch(/<a href="\/de\/" hrefLang="de" aria-current="true">/)
  expect(german).toContain('<a href="/ar/" hrefLang="ar"')
  expect(await rendered(await MissingPage({}))).toContain('<html lang="en"')
})
