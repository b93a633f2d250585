import { expect, it } from 'vitest'
import { imported } from '../../testing/import.ts'

it('files of dev.to and Hashnode keep their text; embeds become addresses', async () => {
  const { files, report } = await imported({
    'a.md':
      '---\ntitle: "Old: lamps"\npublished: true\ndescription: In short\ntags: oil, wicks\ncover_image: https://a.example/c.png\ncanonical_url: https://first.example/x\nseries: Lamps\ndate: 2020-01-02\n---\n\nSome *text*.\n\n{% youtube dQw4w9WgXcQ %}\n\n```\n{% youtube code %}\n```\n',
    'b.md':
      '---\ntitle: Wicks\ndatePublished: Fri Jan 03 2020 10:00:00 GMT+0000 (Coordinated Universal Time)\ncuid: abc\nslug: wicks\ntags: oil\n---\n\n%[https://vimeo.com/76979871]\n',
    'c.md': '---\ntitle: Later\npublished: false\n---\nSoon\n',
  })
  expect(report.kind).toBe('Markdown')
  expect(files['posts/2020-01-02-a.md']).toBe(
    '---\ntitle: "Old: lamps"\ndate: 2020-01-02\ntags:\n  - oil\n  - wicks\ndescription: In short\nimage: https://a.example/c.png\ncanonical_url: https://first.example/x\nextra:\n  series: Lamps\n---\n\nSome *text*.\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>\n\n```\n{% youtube code %}\n```\n',
  )
  expect(files['posts/2020-01-03-wicks.md']).toContain('date: 2020-01-03T10:00:00Z')
  expect(files['posts/2020-01-03-wicks.md']).toContain('<https://vimeo.com/76979871>')
  expect(files['posts/c.md']).toContain('draft: true')
  expect(files['site.yml']).toContain('post_url: /:slug/')
})

it('a list of articles as JSON', async () => {
  const { files } = await imported({
    'articles.json': JSON.stringify([
      {
        title: 'Lamps',
        body_markdown: 'Text',
        slug: 'lamps-1',
        published_at: '2020-01-02T10:00:00Z',
        tag_list: ['oil'],
      },
    ]),
  })
  expect(files['posts/2020-01-02-lamps-1.md']).toContain('tags:\n  - oil\n---\n\nText\n')
})

it('what Hashnode adds to Markdown becomes Markdown, and its widgets are named', async () => {
  const body = `Words %%[subscribe] here, and %[https://codepen.io/x/pen/y] in a line.

![A lamp](https://cdn.example/x.png align="center")

By @[Ada Low](@ada).

\`\`\`
%%[code] ![x](y.png align="left")
\`\`\`
`
  const { files, report } = await imported({ 'a.md': `---\ntitle: T\ncuid: abc\ndate: 2020-01-02\n---\n\n${body}` })
  expect(
    files['posts/2020-01-02-a.md']?.split('---\n\n')[1],
  ).toBe(`Words %%[subscribe] here, and <https://codepen.io/x/pen/y> in a line.

![A lamp](https://cdn.example/x.png)

By [Ada Low](https://hashnode.com/@ada).

\`\`\`
%%[code] ![x](y.png align="left")
\`\`\`
`)
  expect(report.documents[0]?.notes).toEqual([
    'the widget %%[subscribe], whose text is not in the export, is shown as typed',
  ])
  expect(report.pictures).toEqual([expect.objectContaining({ address: 'https://cdn.example/x.png' })])
})
