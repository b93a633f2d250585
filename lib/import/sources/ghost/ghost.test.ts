import { describe, expect, it } from 'vitest'
import { imported } from '../../testing/import.ts'

type Row = Record<string, unknown>

/** An export with one author, a public and an internal tag, and posts on 2 January 2020. */
const ghost = (...posts: Row[]): Record<string, string> => ({
  'ghost.json': JSON.stringify({
    db: [
      {
        meta: { exported_on: 1, version: '5.0.0' },
        data: {
          posts: posts.map((post, index) => ({
            id: `p${index}`,
            title: 'T',
            slug: `post-${index}`,
            status: 'published',
            visibility: 'public',
            published_at: '2020-01-02 10:00:00',
            ...post,
          })),
          users: [
            {
              id: 'u',
              name: 'Ada',
              slug: 'ada',
              bio: 'Lights lamps.',
              website: 'https://ada.example',
              twitter: '@ada',
            },
          ],
          tags: [
            { id: 't', name: 'Oil', slug: 'oil', description: 'Burns.' },
            { id: 'i', name: '#hidden', slug: 'hash-hidden', visibility: 'internal' },
          ],
          posts_tags: [
            { post_id: 'p0', tag_id: 'i', sort_order: 0 },
            { post_id: 'p0', tag_id: 't', sort_order: 1 },
          ],
          posts_authors: [{ post_id: 'p0', author_id: 'u', sort_order: 0 }],
          posts_meta: [
            {
              post_id: 'p0',
              feature_image_alt: 'A lamp',
              feature_image_caption: 'At night',
              meta_description: 'For search.',
            },
          ],
          settings: [
            { key: 'title', value: 'Lamps' },
            { key: 'timezone', value: 'Europe/Dublin' },
          ],
        },
      },
    ],
  }),
})

const path = 'posts/2020-01-02-post-0.md'

async function body(post: Row): Promise<string> {
  const { files, report } = await imported(ghost(post))
  expect(report.documents.flatMap(({ words }) => words.missing)).toEqual([])
  return (files[path] ?? '').replace(/^---\n[\s\S]*?\n---\n\n?/, '').trimEnd()
}

const mobiledoc = JSON.stringify({
  version: '0.3.1',
  markups: [['a', ['href', '__GHOST_URL__/about/']], ['strong']],
  atoms: [['soft-return', '', {}]],
  cards: [
    ['image', { src: '__GHOST_URL__/content/images/a.png', alt: 'A', caption: 'Lit' }],
    ['code', { code: 'a[0]', language: 'js' }],
    ['markdown', { markdown: 'Some *Markdown*' }],
  ],
  sections: [
    [1, 'h2', [[0, [], 0, 'Oil']]],
    [
      1,
      'p',
      [
        [0, [0], 0, 'about '],
        [0, [1], 2, 'us'],
        [1, [], 0, 0],
        [0, [], 0, 'end'],
      ],
    ],
    [3, 'ul', [[[0, [], 0, 'one']]]],
    [10, 0],
    [10, 1],
    [10, 2],
  ],
})

const lexical = JSON.stringify({
  root: {
    type: 'root',
    children: [
      { type: 'extended-heading', tag: 'h2', children: [{ type: 'extended-text', text: 'Oil', format: 0 }] },
      {
        type: 'paragraph',
        children: [
          { type: 'text', text: 'so ', format: 0 },
          { type: 'text', text: 'true', format: 3 },
          { type: 'text', text: ' ', format: 0 },
          { type: 'link', url: 'https://a.example/', children: [{ type: 'text', text: 'link', format: 16 }] },
        ],
      },
      {
        type: 'list',
        listType: 'number',
        start: 3,
        children: [{ type: 'listitem', children: [{ type: 'text', text: 'three', format: 0 }] }],
      },
      { type: 'callout', calloutText: '<p>Mind the <b>flame</b></p>', calloutEmoji: '🔥' },
      { type: 'codeblock', code: 'x', language: 'go' },
      { type: 'toggle', heading: 'More', content: '<p>Hidden</p>' },
      { type: 'signup' },
    ],
  },
})

describe('the formats of the editors', () => {
  it('mobiledoc', async () =>
    expect(await body({ mobiledoc })).toBe(
      '## Oil\n\n[about **us**](/about/)\\\nend\n\n- one\n\n![A](/content/images/a.png "Lit")\n\n```js\na[0]\n```\n\nSome *Markdown*',
    ))

  it('cards with pictures of their own keep or name them, and unknown cards keep their text', async () => {
    const root = {
      children: [
        { type: 'video', src: '/content/media/v.mp4', thumbnailSrc: '/content/media/v.jpg' },
        { type: 'audio', src: '/content/media/a.mp3', title: 'Song', thumbnailSrc: '/content/images/a.jpg' },
        { type: 'header', header: 'Head', backgroundImageSrc: '/content/images/h.jpg' },
        { type: 'bookmark', url: 'https://b.example/', metadata: { title: 'B', thumbnail: 'https://b.example/t.png' } },
        { type: 'recipe', title: 'Soup', html: '<p>Boil <b>it</b>.</p>' },
        { type: 'game' },
      ],
    }
    const { files, report } = await imported(
      ghost({ lexical: JSON.stringify({ root }), og_image: '/content/images/og.jpg' }),
    )
    const text = files[path] ?? ''
    expect(text).toContain('poster="/content/media/v.jpg"')
    for (const one of ['![](/content/images/a.jpg)', '![](/content/images/h.jpg)', 'Soup', 'Boil **it**.'])
      expect(text).toContain(one)
    expect(report.documents[0]?.notes).toEqual([
      'a picture of a bookmark was left out',
      'a card recipe, apart from its text, was left out',
      'a card game was left out',
      'its picture for social networks, /content/images/og.jpg, was left out',
    ])
  })

  it('lexical, with a card for members named', async () => {
    expect(await body({ lexical })).toBe(
      '## Oil\n\nso **_true_** [`link`](https://a.example/)\n\n3. three\n\n> [!NOTE]\n> 🔥\n>\n> Mind the **flame**\n\n```go\nx\n```\n\n<details>\n<summary>More</summary>\n\nHidden\n\n</details>',
    )
    const { report } = await imported(ghost({ lexical }))
    expect(report.documents[0]?.notes).toEqual(['a card signup, which is for mail and members, was left out'])
  })

  it('cards in rendered HTML', async () =>
    expect(
      await body({
        html: '<figure class="kg-card kg-bookmark-card"><a class="kg-bookmark-container" href="https://b.example/"><div class="kg-bookmark-content"><div class="kg-bookmark-title">B</div><div class="kg-bookmark-description">About B</div></div></a></figure><figure class="kg-card kg-embed-card"><iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ"></iframe></figure>',
      }),
    ).toBe('[B](https://b.example/)\n\nAbout B\n\n<https://www.youtube.com/watch?v=dQw4w9WgXcQ>'))

  it('Markdown of the first versions stays as it is', async () =>
    expect(await body({ markdown: '* a _b_', html: '<ul><li>a <em>b</em></li></ul>' })).toBe('* a _b_'))
})

it('front matter, people and tags', async () => {
  const { files } = await imported(
    ghost({
      html: '<p>x</p>',
      custom_excerpt: 'In short.',
      feature_image: '__GHOST_URL__/content/images/l.jpg',
      featured: 1,
      canonical_url: 'https://first.example/x/',
    }),
  )
  expect(files[path]).toBe(`---
title: T
date: 2020-01-02T10:00:00Z
author_staff_member: ada
tags:
  - Oil
description: For search.
subtitle: In short.
image: /content/images/l.jpg
image_alt: A lamp
image_caption: At night
canonical_url: https://first.example/x/
featured: true
extra:
  internal_tags: "#hidden"
---

x
`)
  expect(files['authors/ada.md']).toBe(
    '---\nname: Ada\nblurb: Lights lamps.\nwebsite: https://ada.example\ntwitter: ada\n---\n',
  )
  expect(files['tags/oil.md']).toContain('description: Burns.')
  expect(files['site.yml']).toContain('time_zone: Europe/Dublin\n# The addresses of the old site.\npost_url: /:slug/')
})

it('what was not for everyone is a draft', async () => {
  const { files, report } = await imported(
    ghost({ visibility: 'paid' }, { status: 'draft' }, { type: 'page', slug: 'about' }),
  )
  expect(files[path]).toContain('draft: true')
  expect(report.documents.map(({ draft }) => draft)).toEqual([true, true, false])
  expect(files['pages/about.md']).toContain('title: T')
})
