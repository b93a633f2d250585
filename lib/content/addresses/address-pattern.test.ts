/** Addresses with categories in them, as Jekyll makes them (lib/jekyll/drops/url_drop.rb, lib/jekyll/url.rb). */
import { expect, it } from 'vitest'
import { encodePath } from '../../core/addresses/urls.ts'
import { loadTiny, post } from '../testing/tiny-site.ts'
import { fillPattern } from './address-pattern.ts'

const fill = (pattern: string, ...categories: string[]) =>
  fillPattern(pattern, { slug: 'x', date: '2023-10-05', lang: 'en', category: 'first', categories })

it.each([
  [['Python Nordeste'], '/python%20nordeste/2023/10/05/x/'],
  [['Tech', 'Open Data', 'tech'], '/tech/open%20data/2023/10/05/x/'],
  [['Educação'], '/educa%C3%A7%C3%A3o/2023/10/05/x/'],
  [['R & D'], '/r%20&%20d/2023/10/05/x/'],
  [['news/archive'], '/news/archive/2023/10/05/x/'],
  [['C#'], '/c/2023/10/05/x/'],
  [['a: b'], '/a-b/2023/10/05/x/'],
  [['etc.'], '/etc/2023/10/05/x/'],
  [[], '/2023/10/05/x/'],
])('categories %j', (categories, expected) =>
  expect(encodePath(fill('/:categories/:year/:month/:day/:title/', ...categories))).toBe(expected),
)

it('slugified categories have hyphens', () =>
  expect(fill('/:slugified_categories/:title.html', 'Open Data', 'C++ (new)')).toBe('/open-data/c-new/x.html'))

it('placeholders may stand beside an underscore', () => {
  expect(fill('/:year_:month/:slug/')).toBe('/2023_10/x/')
  expect(fill('/:nothing/:slug/')).toBe('/:nothing/x/')
})

it('the address that Jekyll gives leads to the post where :category is its slug', async () => {
  const { content, said } = await loadTiny({
    'site.yml': 'title: T\ndescription: D\nurl: https://example.org\npost_url: /:category/:year/:title/\n',
    'posts/2023-10-05-Hello v1.2.md': post({ date: '2023-10-05', categories: '[Python Nordeste, News]' }),
    'posts/2023-10-06-plain.md': post({ date: '2023-10-06', title: 'P', categories: '[News]' }),
  })
  expect(content.posts.map(({ url }) => url)).toEqual(['/news/2023/plain/', '/python-nordeste/2023/hello-v12/'])
  expect(content.redirects.map(({ from }) => from)).toEqual([
    '/python nordeste/news/2023/Hello v1.2/',
    '/python nordeste/news/2023/hello-v12/',
    '/python-nordeste/2023/Hello v1.2/',
  ])
  expect(said).toEqual([])
})
