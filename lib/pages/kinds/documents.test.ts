import { expect, it } from 'vitest'
import { post, publishTiny } from '../../content/testing/tiny-site.ts'
import { getDocument } from './documents.ts'

it('links to posts in another language than the site’s say which', async () => {
  const { publication } = await publishTiny({
    'posts/a.md': post('title: Phare\ndate: 2020-01-01\nauthor_staff_member: jane\nlang: fr'),
    'posts/b.md': post('title: Lamp\ndate: 2020-01-02\nauthor_staff_member: jane'),
    'posts/c.md': post('title: Wick\ndate: 2020-01-03\nauthor_staff_member: jane'),
  })
  const view = getDocument(publication, '/blog/b/', 'published')
  if (view?.kind !== 'post') throw new Error('The post is missing')
  expect([view.older?.title, view.older?.lang]).toEqual(['Phare', 'fr'])
  expect([view.newer?.title, view.newer?.lang]).toEqual(['Wick', undefined])
})
