import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPublication } from '../../content/index.ts'
import { post, withSite } from '../../content/testing/tiny-site.ts'
import { formatProblem } from '../../core/problems/problem.ts'
import { renderedBody } from './rendered-body.ts'

const settings = `title: T
description: D.
url: https://example.org
problems: {link-dead: warning}
`

const shown = (body: string): Promise<{ html: string; said: string[] }> =>
  withSite(
    {
      'site.yml': settings,
      'posts/2020-01-02-x.md': post({}, body),
      'public/there.mp4': 'film',
      'public/there.jpg': 'picture',
    },
    async (root) => {
      const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
      const { publication, problems } = await loadPublication(options)
      const document = publication?.content.posts[0]
      if (!document) throw new Error('There is no post')
      const rendered = renderedBody(publication, document)
      const said = problems.map(formatProblem).filter((one) => one.includes('link-dead'))
      return { html: rendered.format === 'md' ? rendered.html : '', said }
    },
  )

it.each([
  ['<video src="gone.mp4" title="The film"></video>', '<p><a href="gone.mp4">The film</a></p>'],
  ['<audio controls><source src="/a.mp3"><source src="/a.ogg">No sound.</audio>', '<p><a href="/a.mp3">/a.mp3</a></p>'],
  ['Words <video src="/gone.mp4"></video> after.', 'Words <a href="/gone.mp4">/gone.mp4</a> after.'],
])('a recording whose file is missing is a link to it, and is reported: %s', async (body, link) => {
  const { html, said } = await shown(body)
  expect(html).toContain(link)
  expect(html).not.toMatch(/<(?:video|audio|source)|slot/)
  expect(said[0]).toMatch(/warning {2}link-dead/)
})

it('a missing source, track or first picture is left out of a recording that is there', async () => {
  const { html, said } = await shown(
    '<video src="/there.mp4" poster="/none.jpg"><source src="/none.webm"><track src="/none.vtt"></video>\n\nAfter.',
  )
  expect(html).toMatch(/<video src="\/there\.mp4"[^>]*><\/video>/)
  expect(html).toContain('<p>After.</p>')
  expect(html).not.toContain('none')
  expect(said).toHaveLength(3)
})

it('a recording that is there stays as it is', async () => {
  const { html, said } = await shown('<video poster="/there.jpg"><source src="/there.mp4" type="video/mp4"></video>')
  expect(html).toMatch(/<video poster="\/there\.jpg"[^>]*><source src="\/there\.mp4" type="video\/mp4"><\/video>/)
  expect(said).toEqual([])
})
