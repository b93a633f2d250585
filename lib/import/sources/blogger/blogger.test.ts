import { expect, it } from 'vitest'
import { imported } from '../../testing/import.ts'

const entry = (kind: string, id: number, inside: string) =>
  `<entry><id>tag:blogger.com,1999:blog-1.post-${id}</id><published>2020-01-02T10:00:00.000-07:00</published><category scheme="http://schemas.google.com/g/2005#kind" term="http://schemas.google.com/blogger/2008/kind#${kind}"/>${inside}<author><name>Ada Low</name></author></entry>`
const html = (text: string) => `<content type="html">${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</content>`
const feed = (...entries: string[]) =>
  `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><id>tag:blogger.com,1999:blog-1.archive</id><title>Lamps</title><link rel="alternate" href="https://lamps.example/"/>${entries.join('')}</feed>`

it('posts, pages, drafts and comments of the dashboard’s export', async () => {
  const { files, report } = await imported({
    'blog.xml': feed(
      entry('settings', 0, '<title>x</title>'),
      entry(
        'post',
        7,
        `<title>Old lamps</title>${html('One<br/>two<br/><br/>Three<table class="tr-caption-container"><tr><td><a href="https://b.example/s1600/a.jpg"><img src="https://b.example/s320/a.jpg"></a></td></tr><tr><td class="tr-caption">Lit</td></tr></table>')}<link rel="alternate" href="https://lamps.example/2020/01/old-lamps.html"/><category scheme="http://www.blogger.com/atom/ns#" term="Oil"/>`,
      ),
      entry(
        'page',
        8,
        `<title>About</title>${html('Us')}<link rel="alternate" href="https://lamps.example/p/about.html"/>`,
      ),
      entry('post', 9, `<title>Later</title>${html('Soon')}<app:control><app:draft>yes</app:draft></app:control>`),
      entry('comment', 10, `${html('True')}<thr:in-reply-to ref="tag:blogger.com,1999:blog-1.post-7"/>`),
      entry(
        'comment',
        11,
        `${html('So')}<thr:in-reply-to ref="tag:blogger.com,1999:blog-1.post-7"/><link rel="related" href="https://www.blogger.com/feeds/1/7/comments/default/10"/>`,
      ),
    ),
  })
  expect(report.kind).toBe('Blogger')
  expect(files['posts/2020-01-02-old-lamps.md']).toBe(
    '---\ntitle: Old lamps\ndate: 2020-01-02T10:00:00-07:00\nauthor_staff_member: ada-low\ntags:\n  - Oil\n---\n\nOne\\\ntwo\n\nThree\n\n![](https://b.example/s1600/a.jpg "Lit")\n',
  )
  expect(files['site.yml']).toContain('post_url: /:year/:month/:slug.html')
  expect(files['pages/p/about.md']).toContain('permalink: /p/about.html')
  expect(files['posts/2020-01-02-later.md']).toContain('draft: true')
  expect(JSON.parse(files['comments/posts/2020-01-02-old-lamps.json'] ?? '').comments).toMatchObject([
    { id: '10', text: 'True', replies: [{ id: '11', text: 'So' }] },
  ])
  expect(report.documents.flatMap(({ words }) => words.missing)).toEqual([])
})

it.each([
  '<p>One.</p><a name="more"></a><p>Two.</p>',
  "One.<br /><a name='more'></a><br />Two.",
  'One.<br/><br/><a name="more"></a>Two.',
  '<div>One.</div><div><a name="more"></a></div><div>Two.</div>',
])('the jump break ends the summary: %s', async (body) => {
  const { files, report } = await imported({
    'blog.xml': feed(
      entry(
        'post',
        7,
        `<title>Old</title>${html(body)}<link rel="alternate" href="https://lamps.example/2020/01/old.html"/>`,
      ),
    ),
  })
  expect(files['posts/2020-01-02-old.md']).toMatch(/\n\nOne\.\n\n<!--more-->\n\nTwo\.\n$/)
  expect(report.documents.flatMap(({ words }) => words.missing)).toEqual([])
})

it('comments whose post the export lacks are named', async () => {
  const { report } = await imported({
    'blog.xml': feed(
      entry(
        'post',
        7,
        `<title>Old</title>${html('One')}<link rel="alternate" href="https://lamps.example/2020/01/old.html"/>`,
      ),
      entry('comment', 10, `${html('True')}<thr:in-reply-to ref="tag:blogger.com,1999:blog-1.post-99"/>`),
    ),
  })
  expect(report.leftOut).toEqual([{ what: '1 comment', why: 'the export lacks what they were written about' }])
})
