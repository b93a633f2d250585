/** The list and the editor on a site in several languages. */
import { expect, it } from 'vitest'
import { post } from '../../content/testing/tiny-site.ts'
import type { CheckAnswer, OpenDocument, Overview } from '../api.ts'
import { withEditor } from '../testing/running-editor.ts'

const site = {
  'site.yml': 'title: T\ndescription: D.\nurl: https://example.org\nlanguages:\n  en: {}\n  ar: {title: ت}\n',
  'posts/a.md': post({ title: 'A' }),
  'posts/ar/a.md': post({ title: 'ألف' }),
}
const path = 'content/posts/ar/a.md'

it('the list says which language a document is in, and what it translates', () =>
  withEditor(site, async ({ call }) => {
    const overview = (await call('GET documents/')) as Overview
    expect(overview.site.languages).toEqual(['en', 'ar'])
    const of = (wanted: string) => overview.documents.find((one) => one.path === wanted)
    expect(of(path)).toMatchObject({ language: 'ar', written: { lang: 'ar', dir: 'rtl' } })
    expect(of('content/posts/a.md')).toMatchObject({ language: 'en', written: { lang: 'en', dir: 'ltr' } })
    expect(of(path)?.group).toBe(of('content/posts/a.md')?.group)
    expect(of('content/site.yml')).toMatchObject({ language: null, group: null })
  }))

it('the language of a text is the one it has now', () =>
  withEditor(site, async ({ call }) => {
    const opened = (await call(`GET document/?path=${encodeURIComponent(path)}`)) as OpenDocument
    expect(opened.written).toEqual({ lang: 'ar', dir: 'rtl' })
    const text = post({ title: 'A', lang: 'de-AT' })
    const { written } = (await call('POST check/', { path: 'content/posts/a.md', text })) as CheckAnswer
    expect(written).toEqual({ lang: 'de-AT', dir: 'ltr' })
  }))

it('a site with one language names none', () =>
  withEditor({ 'posts/a.md': post() }, async ({ call }) => {
    const { site: settings, documents } = (await call('GET documents/')) as Overview
    expect(settings.languages).toEqual([])
    expect(documents[0]).toMatchObject({ language: null, group: null, written: { lang: 'en', dir: 'ltr' } })
  }))
