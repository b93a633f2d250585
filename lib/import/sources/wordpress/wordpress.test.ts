import { describe, expect, it } from 'vitest'
import { imported } from '../../testing/import.ts'
import { type Item, meta, upload, wordpress } from '../../testing/wordpress.ts'

const run = (...items: Item[]) => imported({ 'export.xml': wordpress(...items) })
const path = 'posts/2020-01-02-post-1.md'

/** The Markdown of the body of a post. */
async function body(content: string, ...others: Item[]): Promise<string> {
  const { files, report } = await run({ content }, ...others)
  expect(report.documents.flatMap(({ words }) => words.missing)).toEqual([])
  return (files[path] ?? '').replace(/^---\n[\s\S]*?\n---\n\n?/, '').trimEnd()
}

describe('the text of the classic editor', () => {
  it.each([
    ['blank lines divide paragraphs', 'One\ntwo\n\nThree', 'One\\\ntwo\n\nThree'],
    ['markup across paragraphs', '<strong>One\n\nTwo</strong>', '**One**\n\n**Two**'],
    ['spaces in markup', 'to the <em>right, </em>and', 'to the *right,* and'],
    ['a page break', 'One<!--nextpage-->Two', 'One\n\nTwo'],
    ['the end of the summary', 'One\n\n<!--more Read on-->\n\nTwo', 'One\n\n<!--more-->\n\nTwo'],
    ['an address alone', 'See\n\nhttps://youtu.be/dQw4w9WgXcQ', 'See\n\n<https://youtu.be/dQw4w9WgXcQ>'],
    ['code', '[code lang="php"]\n<?php echo $a[0];\n[/code]', '```php\n<?php echo $a[0];\n```'],
    ['an embed', '[embed]https://vimeo.com/76979871[/embed]', '<https://vimeo.com/76979871>'],
    ['a recording on another host', '[audio mp3="https://a.example/b.mp3"]', '<https://a.example/b.mp3>'],
    [
      'a film of the site, with a poster on another host',
      '<video src="https://old.example/wp-content/uploads/b.mp4" poster="https://a.example/p.jpg"></video>',
      '<video controls src="/wp-content/uploads/b.mp4"></video>',
    ],
    [
      'a film on another host, with two sources',
      'A <video><source src="https://a.example/b.webm"><source src="https://a.example/b.mp4"></video> z',
      'A\n\n<https://a.example/b.webm>\n\nz',
    ],
    ['words in brackets', 'He said [sic] so', 'He said \\[sic] so'],
    ['an escaped shortcode', 'Write [[gallery]] here', 'Write \\[gallery] here'],
    ['a definition list', '<dl><dt>a</dt><dd>b</dd></dl>', '<dl><dt>a</dt><dd>b</dd></dl>'],
    ['a template tag', 'Write {{ site.url }}', 'Write \\{\\{ site.url }}'],
  ])('%s', async (_, content, markdown) => expect(await body(content)).toBe(markdown))

  it('a captioned picture that links to its file is the file, with the caption', async () =>
    expect(
      await body(
        '[caption width="300"]<a href="https://old.example/wp-content/uploads/a.jpg"><img src="https://old.example/wp-content/uploads/a-300x200.jpg" alt="A lamp" /></a> At night[/caption]',
      ),
    ).toBe('![A lamp](/wp-content/uploads/a.jpg "At night")'))

  it('a gallery without a list has the pictures that were uploaded for the post', async () =>
    expect(await body('[gallery]', upload(7, 1, 'Seven', 'Lit'), upload(8, 1), upload(9, 2))).toBe(
      '![Seven](/wp-content/uploads/7.jpg "Lit")\n![](/wp-content/uploads/8.jpg)',
    ))

  it('a shortcode of a plugin is shown as typed and named', async () => {
    const { report } = await run({ content: 'Write: [contact-form-7 id="3"]' })
    expect(report.documents[0]?.notes).toEqual(['[contact-form-7] is shown as typed'])
  })
})

describe('blocks', () => {
  it('a quotation, a table and a video', async () =>
    expect(
      await body(
        `<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Light is slow.</p><cite>Bo</cite></blockquote></figure><!-- /wp:pullquote -->
<!-- wp:table --><figure class="wp-block-table"><table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table><figcaption>C</figcaption></figure><!-- /wp:table -->
<!-- wp:embed {"url":"https://youtu.be/dQw4w9WgXcQ"} --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">
https://youtu.be/dQw4w9WgXcQ
</div></figure><!-- /wp:embed -->`,
      ),
    ).toBe('> [!QUOTE] Bo\n> Light is slow.\n\n| a |\n| - |\n| b |\n\n*C*\n\n<https://youtu.be/dQw4w9WgXcQ>'))

  it('footnotes', async () => {
    const { files } = await run({
      content:
        '<!-- wp:paragraph --><p>Oil<sup data-fn="x" class="fn"><a href="#x">1</a></sup></p><!-- /wp:paragraph --><!-- wp:footnotes /-->',
      more: meta('footnotes', '[{"id":"x","content":"From <em>olives</em>."}]'),
    })
    expect(files[path]).toContain('Oil[^1]\n\n[^1]: From *olives*.')
  })

  it('a block that WordPress makes when it shows the page is named', async () => {
    const { report } = await run({
      content: '<!-- wp:paragraph --><p>a</p><!-- /wp:paragraph --><!-- wp:latest-posts /-->',
    })
    expect(report.documents[0]?.notes).toEqual(['block latest-posts is made when WordPress shows the page'])
  })
})

it('front matter has what the export knows about a post', async () => {
  const { files } = await run(
    {
      title: 'Lamps: a *guide* &amp; more',
      more: `<excerpt:encoded>In short.</excerpt:encoded><wp:is_sticky>1</wp:is_sticky>${meta('_thumbnail_id', '7')}${meta('_yoast_wpseo_primary_category', '2')}${meta('_wp_old_slug', 'older')}
<category domain="category" nicename="lamps">Lamps</category><category domain="category" nicename="oil">Oil</category><category domain="category" nicename="uncategorized">Uncategorized</category><category domain="post_tag" nicename="wick">Wick</category>`,
    },
    upload(7, 1, 'A lamp', 'At night'),
  )
  expect(files[path]).toBe(`---
title: "Lamps: a \\\\*guide\\\\* & more"
date: 2020-01-02T10:00:00+02:00
author_staff_member: ada-low
categories:
  - Oil
  - Lamps
tags:
  - Wick
description: In short.
image: /wp-content/uploads/7.jpg
image_alt: A lamp
image_caption: At night
redirect_from:
  - /2020/01/02/post-1/picture-7/
  - /2020/01/02/older/
  - /?p=1
featured: true
---

Text.
`)
  expect(files['categories/oil.md']).toContain(
    'description: Lamps that burn.\nredirect_from:\n  - /category/lamps/oil/\nextra:\n  parent: Lamps',
  )
  expect(files['authors/ada-low.md']).toContain('name: Ada Low')
  expect(files['site.yml']).toContain(
    'title: Old Site\ndescription: About &c.\nurl: https://old.example\nlanguage: en-US\n',
  )
  expect(files['site.yml']).toContain('post_url: /:year/:month/:day/:slug/')
  expect(files['urls.txt']).toContain('/2020/01/02/older/\n/2020/01/02/post-1/\n')
})

describe('what is not public stays unpublished', () => {
  it.each([
    ['a draft', { status: 'draft' }, []],
    ['a private post', { status: 'private' }, ['it was private: it is a draft']],
    [
      'a post with a password',
      { more: '<wp:post_password>x</wp:post_password>' },
      ['it was protected by a password, which a static site cannot ask for: it is a draft'],
    ],
  ])('%s', async (_, item, notes) => {
    const { files, report } = await run(item)
    expect(files[path]).toContain('draft: true')
    expect(report.documents[0]?.notes).toEqual(notes)
  })

  it('what the bin and the theme hold is left out by name', async () => {
    const { report } = await run({}, { id: 2, status: 'trash', title: 'Old' }, { id: 3, type: 'nav_menu_item' })
    expect(report.documents).toHaveLength(1)
    expect(report.leftOut.map(({ what, why }) => `${what}: ${why}`)).toEqual([
      'post 2, Old: it was in the bin',
      '1 entry: entry of a menu: the menu of the new site is navigation in site.yml',
    ])
  })
})

it('comments are data, answers inside what they answer, without mail addresses', async () => {
  const comment = (id: number, parent: number, approved: string) =>
    `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Cy</wp:comment_author><wp:comment_author_email>cy@x.example</wp:comment_author_email><wp:comment_content><![CDATA[So <b>true</b>]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`
  const { files, report } = await run({ more: comment(1, 0, '1') + comment(2, 1, '0') + comment(3, 0, 'spam') })
  const [first] = JSON.parse(files['comments/posts/2020-01-02-post-1.json'] ?? '').comments
  expect(first).toMatchObject({ id: '1', author: 'Cy', text: 'So **true**', replies: [{ id: '2', approved: false }] })
  expect(files['comments/posts/2020-01-02-post-1.json']).not.toContain('cy@x.example')
  expect(report.documents[0]).toMatchObject({
    comments: 2,
    notes: ['1 comments were spam, deleted, or notes of a plugin'],
  })
})

describe('addresses', () => {
  it('pages keep their tree, and one that every site has moves', async () => {
    const { files } = await run(
      { id: 2, type: 'page', name: 'oil', link: 'https://old.example/lamps/oil/' },
      { id: 3, type: 'page', name: 'blog', link: 'https://old.example/blog/' },
    )
    expect(Object.keys(files)).toEqual(expect.arrayContaining(['pages/lamps/oil.md', 'pages/blog.md']))
    expect(files['pages/blog.md']).toContain('permalink: /blog-page/')
  })

  it('links within the old site begin at its root, by number too', async () =>
    expect(
      await body(
        '<a href="http://www.old.example/2020/01/02/post-2/">a</a> <a href="https://old.example/?p=2">b</a> <a href="/2020/01/02/post-1/picture-7/">c</a>',
        { id: 2 },
        upload(7, 1),
      ),
    ).toBe('[a](/2020/01/02/post-2/) [b](/2020/01/02/post-2/) [c](/wp-content/uploads/7.jpg)'))

  it('a post outside the pattern keeps its address', async () => {
    const { files } = await run({ id: 1 }, { id: 2 }, { id: 3, link: 'https://old.example/special/x/' })
    expect(files['posts/2020-01-02-post-3.md']).toContain('permalink: /special/x/')
  })
})

describe('hostile text', () => {
  it('never becomes .mdx, front matter, or a path outside the site', async () => {
    const { files } = await run({
      name: '../../evil',
      link: 'https://old.example/..%2f..%2fevil/',
      title: 'a\n---\ndraft: false',
      content: '<script>alert(1)</script><a href="java\nscript:alert(1)">x</a>',
    })
    expect(Object.keys(files).filter((name) => /evil/.test(name))).toEqual(['posts/2020-01-02-evil.md'])
    expect(files['posts/2020-01-02-evil.md']).toContain('title: "a --- draft: false"')
    expect(files['posts/2020-01-02-evil.md']).not.toMatch(/script/)
  })

  it('a stray & or control character does not end the reading', async () => {
    const { report } = await imported({
      'export.xml': wordpress({ id: 1, link: 'https://old.example/a/?x=1&y=2' }, { id: 2, title: 'a\u000bb' }),
    })
    expect(report.documents).toHaveLength(2)
  })
})

it('a person or category of drafts alone has no page whose address could be lost', async () => {
  const category = '<category domain="category" nicename="oil"><![CDATA[Oil]]></category>'
  const secret = { id: 2, title: 'Secret', status: 'private', more: category }
  const { files } = await imported({ 'export.xml': wordpress({ id: 1 }, secret) })
  expect(files['urls.txt']).not.toContain('/category/')
  expect(files['posts/2020-01-02-post-2.md']).toContain('- Oil')
})

it('embeds of earlier versions are addresses on lines of their own', async () => {
  const content =
    '<!-- wp:core-embed/twitter --><figure class="wp-block-embed-twitter"><div class="wp-block-embed__wrapper">\nhttps://x.com/a/status/1\n</div></figure><!-- /wp:core-embed/twitter -->'
  const { files } = await imported({ 'export.xml': wordpress({ content }) })
  expect(files['posts/2020-01-02-post-1.md']).toContain('\n\n<https://x.com/a/status/1>\n')
})

it('files that the media library of the export lacks are named, and terms of other taxonomies are kept', async () => {
  const { files, report } = await imported({
    'export.xml': wordpress(
      {
        content: 'Text.\n\n[gallery ids="7,8"]\n\n[playlist ids="9"]',
        more: `${meta('_thumbnail_id', '6')}<category domain="genre" nicename="jazz"><![CDATA[Jazz]]></category><category domain="genre" nicename="blues"><![CDATA[Blues]]></category>`,
      },
      upload(7, 1),
    ),
  })
  const text = files['posts/2020-01-02-post-1.md'] ?? ''
  expect(text).toContain('(/wp-content/uploads/7.jpg)')
  expect(text).toContain('genre: Jazz, Blues')
  expect(report.documents[0]?.notes).toEqual([
    'it shows files of the media library that the export lacks: number 6, number 8, number 9',
  ])
})

it('a line break at the edge of emphasis is moved out of it', async () => {
  const content =
    '<!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">https://a.example/v</div><figcaption>A song<br></figcaption></figure><!-- /wp:embed --><p><b>Bold<br></b>after <em><br></em>end</p>'
  const { files } = await imported({ 'export.xml': wordpress({ content }) })
  const text = files['posts/2020-01-02-post-1.md'] ?? ''
  expect(text).toContain('\n\n*A song*\n\n')
  expect(text).toContain('**Bold**\\\nafter\\\nend')
})
