import { strToU8, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { imported } from '../../testing/import.ts'

const csv = `post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle,podcast_url
1.lamps,2020-01-02T10:00:00.000Z,TRUE,,newsletter,everyone,"Lamps, ""old"" ones",In short,
2.talk,2020-01-03T10:00:00.000Z,TRUE,,podcast,everyone,Talk,,https://a.example/talk.mp3
3.paid,2020-01-04T10:00:00.000Z,TRUE,,newsletter,only_paid,Paid,,
4.about,2020-01-05T10:00:00.000Z,TRUE,,page,everyone,About,,
5.later,2020-01-06T10:00:00.000Z,FALSE,,newsletter,everyone,Later,,
`
const button =
  '<p class="button-wrapper"><a class="button" href="https://lamps.substack.com/subscribe?"><span>Sign up</span></a></p>'
const files = {
  'posts.csv': csv,
  'posts/1.lamps.html': `${button}<p>Oil<a class="footnote-anchor" href="#f">1</a></p><div class="footnote"><a class="footnote-number" href="#a">1</a><div class="footnote-content"><p>From olives.</p></div></div><img src="https://substackcdn.com/image/fetch/w_1456,c_limit/https%3A%2F%2Fb.example%2Fa.png" alt="A">`,
  'posts/2.talk.html': '<p>Words.</p>',
  'posts/3.paid.html': '<p>Paid.</p>',
  'posts/4.about.html': '<p>Us.</p>',
  'posts/5.later.html': '<p>Later.</p>',
}

it('audience, type and dates come from the list; a zip archive is read as it is', async () => {
  const archive = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
  const { files: out, report } = await imported({ 'export.zip': archive })
  expect(report.kind).toBe('Substack')
  expect(out['posts/2020-01-02-lamps.md']).toBe(`---
title: Lamps, "old" ones
date: 2020-01-02T10:00:00Z
description: In short
---

Oil[^1]

[^1]: From olives.

![A](https://b.example/a.png)
`)
  expect(out['posts/2020-01-03-talk.md']).toContain('\n<https://a.example/talk.mp3>\n\nWords.\n')
  expect(out['posts/2020-01-04-paid.md']).toContain('draft: true')
  expect(out['posts/2020-01-06-later.md']).toContain('draft: true')
  expect(out['pages/p/about.md']).toContain('Us.')
  expect(out['site.yml']).toContain(
    'url: https://lamps.substack.com\ndefault_author: lamps.substack.com\n# The addresses of the old site.\npost_url: /p/:slug/',
  )
  expect(report.documents.flatMap(({ notes }) => notes)).toEqual([
    'a button to subscribe, share or comment was left out',
    'it was for paying subscribers, which a static site cannot ask for: it is a draft',
  ])
  expect(report.documents.flatMap(({ words }) => words.missing)).toEqual([])
})

it('widgets that a script fills keep their words and addresses, or are named', async () => {
  const widget = (name: string, values: unknown) => `<div class="${name}" data-attrs='${JSON.stringify(values)}'></div>`
  const body = [
    widget('youtube-wrap', { videoId: 'dQw4w9WgXcQ' }),
    widget('tweet', { url: 'https://x.com/a/status/1', full_text: 'So it is.', name: 'Ada', photos: [{}] }),
    widget('embedded-post-wrap', { url: 'https://o.substack.com/p/oil', title: 'Of oil', publication_name: 'Other' }),
    widget('latex-rendered', { persistentExpression: 'x_1^2' }),
    widget('image-gallery-embed', { gallery: { images: [{ src: 'https://b.example/g.png' }], caption: 'Two lamps' } }),
    widget('spotify-wrap', { url: 'https://open.spotify.com/track/1' }),
    widget('native-video-embed', { mediaUploadId: 'v' }),
    '<p class="button-wrapper"><a class="button" href="https://shop.example/"><span>Buy</span></a></p>',
    '<div class="file-embed-wrapper"><a href="https://b.example/f.pdf"><div>The file</div></a></div>',
  ].join('')
  const { files: out, report } = await imported({ ...files, 'posts/1.lamps.html': body })
  const text = out['posts/2020-01-02-lamps.md'] ?? ''
  for (const part of [
    'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
    '> So it is.\n>\n> — Ada\n\n<https://x.com/a/status/1>',
    '[Of oil](https://o.substack.com/p/oil)\n\nOther',
    '```math\nx_1^2\n```',
    '![](https://b.example/g.png)\n\n*Two lamps*',
    '<https://open.spotify.com/track/1>',
    '[Buy](https://shop.example/)',
    '[The file](https://b.example/f.pdf)',
  ])
    expect(text).toContain(part)
  expect(report.documents[0]?.notes).toEqual([
    'a picture of a post elsewhere was left out',
    'a widget native-video-embed was left out',
  ])
})
