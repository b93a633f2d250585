/** A post as publishing sees it, for tests. */
import type { PublishedPost } from '../../pages/index.ts'

export const publishedPost = (name: string, changed: Partial<PublishedPost> = {}): PublishedPost => ({
  url: `/blog/${name}/`,
  title: name,
  summary: '',
  date: '2026-01-01',
  updated: '2026-01-01',
  lang: 'en',
  authors: [],
  categories: [],
  tags: [],
  hasLead: false,
  cover: { seed: name },
  noindex: false,
  ...changed,
})
