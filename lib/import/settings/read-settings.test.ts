import { expect, it } from 'vitest'
import { loadTiny, post } from '../../content/testing/tiny-site.ts'
import { siteFile } from '../write/site-file.ts'
import { readSettings } from './read-settings.ts'

const proposed = (path: string, text: string) => {
  const { site, pattern, defaultAuthor } = readSettings(path, text)
  return siteFile(site, pattern, defaultAuthor).split('\n# What was')[0]
}

it('Jekyll', () => {
  const text =
    'title: "A: blog"\ntagline: About lamps.\nurl: https://example.org\nbaseurl: /blog\nlang: de\ntimezone: Europe/Berlin\nauthor:\n  name: Ann Other\npermalink: pretty\nplugins: [jekyll-feed]\n'
  expect(proposed('_config.yml', text)).toBe(
    'title: "A: blog"\ndescription: About lamps.\nurl: https://example.org/blog\nlanguage: de\ntime_zone: Europe/Berlin\ndefault_author: Ann Other\n# The addresses of the old site.\npost_url: /:categories/:year/:month/:day/:title/',
  )
})

it.each([
  ['no permalink', '', '/:categories/:year/:month/:day/:title.html'],
  ['its own pattern', 'permalink: /blog/:title/', '/blog/:title/'],
  ['a pattern without an equivalent', 'permalink: ordinal', '/:categories/:year/:month/:day/:title.html'],
])('Jekyll with %s', (_, line, pattern) => {
  expect(proposed('_config.yml', `title: T\n${line}\n`)).toContain(`post_url: ${pattern}`)
})

it('Hugo, with its menu', () => {
  const text =
    'baseURL = "https://example.org/"\nlanguageCode = "en-GB"\ntitle = "Lamps"\n[params]\n  description = "On lamps."\n[permalinks]\n  posts = "/:year/:month/:slug"\n[[menu.main]]\n  name = "About"\n  url = "/about/"\n'
  expect(proposed('hugo.toml', text)).toBe(
    'title: Lamps\ndescription: On lamps.\nurl: https://example.org\nlanguage: en-gb\ndefault_author: Lamps\n# The addresses of the old site.\npost_url: /:year/:month/:slug/\nnavigation:\n  - label: About\n    url: /about/',
  )
})

it('Hexo and Zola, whose files are named like those of Jekyll and Hugo', () => {
  const hexo =
    'title: Lamps\nsubtitle: On lamps\nauthor: Ann\nlanguage: zh-CN\ntimezone: Asia/Shanghai\nurl: https://example.org/log/\npermalink: :year/:title.html\nsource_dir: source\n'
  expect(proposed('_config.yml', hexo)).toBe(
    'title: Lamps\ndescription: On lamps\nurl: https://example.org/log\nlanguage: zh-CN\ntime_zone: Asia/Shanghai\ndefault_author: Ann\n# The addresses of the old site.\npost_url: /:year/:folders/:slug.html',
  )
  const zola = 'base_url = "https://example.org"\ntitle = "Lamps"\ndefault_language = "en"\n[extra]\nauthor = "Ann"\n'
  expect(proposed('config.toml', zola)).toBe(
    'title: Lamps\n# One sentence about the publication.\n' +
      'description: Lamps\nurl: https://example.org\nlanguage: en\ndefault_author: Ann\n# The addresses of the old site.\npost_url: /blog/:folders/:slug/',
  )
})

it('Docusaurus, whose settings are a program that is never run', () => {
  const text = `// title: 'No'
const name = 'computed'
process.exit(1)
/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'It\\'s "lamps"',
  tagline: "On lamps /* not a comment */",
  url: 'https://example.org', baseUrl: '/',
  projectName: \`\${name}\`,
  i18n: { defaultLocale: 'fr', locales: ['fr'] },
  presets: [['classic', { blog: { routeBasePath: '/news', path: './blog' }, docs: { path: 'x' } }]],
  themeConfig: { navbar: { title: 'Other', items: [
    { to: '/news', label: 'News', position: 'left' },
    { type: 'docSidebar', sidebarId: 'tutorial', label: 'Tutorial' },
    { label: 'More', items: [{ label: 'Nested', to: 'nested' }] },
    { to: 'about#us', label: 'About' }, { label: 'Code', href: 'https://example.org/code' },
  ] } },
}
export default config`
  expect(proposed('docusaurus.config.js', text)).toBe(
    'title: It\'s "lamps"\ndescription: On lamps /* not a comment */\nurl: https://example.org\nlanguage: fr\ndefault_author: It\'s "lamps"\n# The addresses of the old site.\npost_url: /news/:dated_slug/\nnavigation:\n  - label: News\n    url: /news/\n  - label: About\n    url: /about/#us\n  - label: Code\n    url: https://example.org/code',
  )
})

it('Astro and Eleventy, as far as values are written out', () => {
  expect(
    proposed('astro.config.mjs', "export default defineConfig({ site: 'https://example.org', base: '/b/' })"),
  ).toContain('url: https://example.org/b\n')
  expect(
    proposed(
      'metadata.js',
      "export default { title: 'T', url: 'https://e.org/', language: 'en', description: 'D' + x }",
    ),
  ).toContain('title: T\n# One sentence about the publication.\ndescription: T\nurl: https://e.org\nlanguage: en\n')
})

it('what is proposed is a valid site', async () => {
  const { site, pattern } = readSettings('_config.yml', 'title: "#1: {lamps}"\nurl: https://example.org\n')
  const { said } = await loadTiny({ 'site.yml': siteFile(site, pattern, 'jane'), 'posts/2020-01-02-x.md': post() })
  expect(said).toEqual([])
})
