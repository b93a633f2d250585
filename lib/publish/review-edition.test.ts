import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { reviewFileName } from '../review/index.ts'
import { editionOf, reviewOutputs } from './review-edition.ts'
import { filesBelow, publishSample, sampleSite } from './testing/site-sample.ts'

test('content prepared for review never goes to out/, and other content never to out-review/', () => {
  const prepared = mkdtempSync(path.join(tmpdir(), 'prepared-'))
  expect(editionOf(prepared)).toBe('published')
  writeFileSync(path.join(prepared, reviewFileName), '{}')
  expect(editionOf(prepared)).toBe('review')
})

const robotsOnly = reviewOutputs.filter(({ name }) => name === 'robots')

test('the review edition replaces out-review/, refuses crawlers, and leaves out/ untouched', async () => {
  const options = sampleSite({
    pages: { 'draft/index.html': '<h1>A draft</h1>' },
    public: { 'robots.txt': 'Allow: /' },
  })
  mkdirSync(path.join(options.siteRoot, 'out'))
  writeFileSync(path.join(options.siteRoot, 'out/index.html'), 'published')
  await publishSample({ ...options, edition: 'review', outputs: robotsOnly })
  expect(filesBelow(path.join(options.siteRoot, 'out'))).toEqual({ 'index.html': 'published' })
  const files = filesBelow(path.join(options.siteRoot, 'out-review'))
  expect(files).toHaveProperty('draft/index.html')
  expect(files['robots.txt']).toBe('User-agent: *\nDisallow: /\n')
})

test('errors that stop publishing don’t stop a review', async () => {
  const dead = { pages: { 'a/index.html': '<h1>A</h1><a href="/nowhere/">x</a>' }, public: { 'x.html': '' } }
  await expect(publishSample(sampleSite(dead))).rejects.toThrow(/errors? in the built site/)
  const options = sampleSite(dead)
  await publishSample({ ...options, edition: 'review', outputs: robotsOnly })
  expect(filesBelow(path.join(options.siteRoot, 'out-review'))).toHaveProperty('a/index.html')
})

test('neither feeds of unpublished posts nor a sitemap, cards or Markdown alternates are made for it', () => {
  expect(reviewOutputs.map(({ name }) => name)).toEqual([
    'pictures',
    'feeds',
    'icons',
    'search',
    'robots',
    'relative links',
  ])
})
