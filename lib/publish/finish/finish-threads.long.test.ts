import path from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow, publishSample, sampleSite } from '../site-sample.ts'

const names = Array.from({ length: 130 }, (_, index) => `blog/post-${index}/index.html`)
const pages = Object.fromEntries(names.map((name) => [name, `<h1>${name}</h1>`]))

test('many pages are finished in threads, each as it would be alone', { timeout: 60_000 }, async () => {
  const many = sampleSite({ pages })
  await publishSample(many)
  const files = filesBelow(path.join(many.siteRoot, 'out'))
  const one = sampleSite({ pages: { 'blog/post-7/index.html': pages['blog/post-7/index.html'] ?? '' } })
  await publishSample(one)
  const alone = filesBelow(path.join(one.siteRoot, 'out'))
  expect(names.filter((name) => files[name] === undefined)).toEqual([])
  expect(files['blog/post-7/index.html']).toBe(alone['blog/post-7/index.html'])
  expect(Object.keys(files).filter((name) => name.startsWith('_next/'))).toEqual(
    Object.keys(alone).filter((name) => name.startsWith('_next/')),
  )
})

test('a page that a thread cannot finish fails the build by its name', { timeout: 60_000 }, async () => {
  const broken = sampleSite({
    pages: { ...pages, 'x/index.html': '<h1>X</h1><div data-body><script>1</script></div>' },
  })
  await expect(publishSample(broken)).rejects.toThrow(/^x\/index\.html: A script stands in the body/)
})
