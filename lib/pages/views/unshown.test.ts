import { expect, it } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getUnshown } from './unshown.ts'

it('the address of an invalid file shows its problems, whatever part of it is readable', async () => {
  const { publication } = await publishTiny({
    'site.yml': 'title: T\ndescription: D\nurl: https://example.org\npost_url: /:year/:slug/\n',
    'posts/2020-01-02-fine.md': post(),
    'posts/2020-01-03-yaml.md': post({ title: 'One: two' }),
    'posts/2020-01-04-fence.md': 'Text.',
    'posts/2020-01-05-value.md': post({ date: '2019-01-05', draft: 'soon', slug: 'other' }),
    'posts/undated/index.md': post('title: U\nauthor_staff_member: jnae'),
    'posts/2020-01-06-permalink.md': post({ date: 'soon', permalink: '/elsewhere/' }),
    'pages/help/how.md': post('title: [How'),
    'authors/Sam.md': '---\nname:\n---\n',
    'categories/News.md': '---\ntitle: [News\n---\n',
  })
  const found = (url: string) => {
    const file = getUnshown(publication, url)
    return file && `${file.path.replace('content/', '')} ${file.problems.map(({ code }) => code)}`
  }
  expect(found('/2020/yaml/')).toBe('posts/2020-01-03-yaml.md front-matter-yaml')
  // Its date is not known for certain, so the last segment decides.
  expect(found('/2019/yaml/')).toBe('posts/2020-01-03-yaml.md front-matter-yaml')
  expect(found('/2020/fence/')).toBe('posts/2020-01-04-fence.md front-matter-missing')
  expect(found('/2019/other/')).toBe('posts/2020-01-05-value.md date-differs,value-invalid')
  expect(found('/2020/undated/')).toBe('posts/undated/index.md date-missing,author-unknown')
  expect(found('/elsewhere/')).toBe('posts/2020-01-06-permalink.md date-invalid')
  expect(found('/help/how/')).toBe('pages/help/how.md front-matter-yaml')
  expect(found('/authors/sam/')).toBe('authors/Sam.md value-missing')
  expect(found('/categories/news/')).toBe('categories/News.md front-matter-yaml')
  expect(found('/2020/fine/')).toBeNull()
  expect(found('/')).toBeNull()
})
