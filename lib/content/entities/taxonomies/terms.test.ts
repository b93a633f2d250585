import { expect, it } from 'vitest'
import { loadTiny, post } from '../../testing/tiny-site.ts'

/** One post for each spelling given. */
const withTags = (...tags: string[]) =>
  loadTiny(
    Object.fromEntries(
      tags.map((tag, index) => [
        `posts/2020-01-${String(index + 1).padStart(2, '0')}-p${index}.md`,
        post({ date: `2020-01-${String(index + 1).padStart(2, '0')}`, tags: `["${tag}"]` }),
      ]),
    ),
  )

it('spellings that differ in case, spaces, hyphens and slashes are one term, reported once with counts', async () => {
  const { content, said } = await withTags('kubernetes', 'Kubernetes', 'kubernetes')
  expect(content.tags.map(({ name, url }) => [name, url])).toEqual([['kubernetes', '/tags/kubernetes/']])
  expect(said).toEqual([expect.stringMatching(/term-spelling.*“kubernetes” 2×, “Kubernetes” 1×.*write “kubernetes”/)])
  expect((await withTags('cicd', 'CI/CD', 'CI/CD')).content.tags.map(({ name }) => name)).toEqual(['CI/CD'])
})

it('singular and plural stay two terms and are reported', async () => {
  const { content, said } = await withTags('use-case', 'use-cases', 'use-cases')
  expect(content.tags).toHaveLength(2)
  expect(said).toEqual([expect.stringMatching(/term-near-duplicate.*“use-case” \(1×\) looks like “use-cases” \(2×\)/)])
})

it('a comma in one of several tags is part of its name', async () => {
  const { content, said } = await loadTiny({
    'posts/2020-01-02-x.md': post({ tags: '["Washington, D. C.", travel]' }),
  })
  expect(content.tags.map(({ name }) => name)).toEqual(['travel', 'Washington, D. C.'])
  expect(said).toEqual([])
})

it('different terms with the same address are an error', async () => {
  expect((await withTags('C++', 'cplusplus')).said).toEqual([expect.stringMatching(/error {2}term-clash/)])
  expect((await withTags('C++', 'C#', 'c')).said).toEqual([])
})

it.each(['/abs', '..', 'a\\\\b', '../../../etc/passwd', '***'])('the term %s is rejected', async (tag) => {
  expect((await withTags(tag)).said).toEqual([expect.stringMatching(/error {2}term-invalid/)])
})

it('index, page and con are valid terms', async () => {
  const { content, said } = await withTags('index', 'page', 'con')
  expect(content.tags.map(({ url }) => url)).toEqual(['/tags/con/', '/tags/index/', '/tags/page/'])
  expect(said).toEqual([expect.stringMatching(/error {2}term-reserved/)])
})

it('category: is never split and is added to categories:', async () => {
  const { content } = await loadTiny({ 'posts/2020-01-02-x.md': post({ category: 'big data', categories: '[a, a]' }) })
  expect(content.posts[0]?.categories.map(({ slug }) => slug)).toEqual(['a', 'big-data'])
})

it('a category file determines the name and the address of its category', async () => {
  const { content } = await loadTiny({
    'posts/2020-01-02-x.md': post({ categories: '[Auto Scaling]' }),
    'categories/autoscaling.md': '---\ntitle: Autoscaling\ndescription: D.\n---\n',
  })
  expect(content.categories).toMatchObject([
    { name: 'Autoscaling', url: '/categories/autoscaling/', description: 'D.' },
  ])
})

it('the file of a tag or a series determines its name and describes it; posts refer to it by any spelling', async () => {
  const { content, said } = await loadTiny({
    'posts/2020-01-02-x.md': post({ tags: '[slo]', series: 'queues' }),
    'tags/slo.md': '---\ntitle: SLO\ndescription: Promises with a number.\n---\nText.\n',
    'series/queues.md': '---\ntitle: Queues *in general*\ntint: teal\nredirect_from: /queues/\n---\n',
  })
  expect(said).toEqual([])
  expect(content.tags).toMatchObject([
    { name: 'SLO', url: '/tags/slo/', description: 'Promises with a number.', spellings: ['slo'] },
  ])
  expect(content.series).toMatchObject([{ name: 'Queues in general', url: '/series/queues/', tint: 'teal' }])
  expect(content.posts[0]).toMatchObject({ tags: [{ name: 'SLO' }], series: { name: 'Queues in general' } })
  expect(content.redirects).toMatchObject([{ from: '/queues/', to: '/series/queues/' }])
})

it('the file of a tag or a series is checked like that of a category', async () => {
  const { said } = await loadTiny({
    'posts/2020-01-02-x.md': post({ tags: '[slo]' }),
    'tags/slo.md': '---\ntitel: SLO\n---\n',
    'series/queues.md': '---\ntint: tael\n---\n',
  })
  expect(said).toEqual([
    expect.stringMatching(/series\/queues\.md.*tint: “tael”.*did you mean teal\?/),
    expect.stringMatching(/tags\/slo\.md:2:1 .*key-misspelt.*did you mean title\?/),
  ])
})

it('the introduction of a term may be in a folder, as Hugo has it', async () => {
  const { content } = await loadTiny({
    'tags/go/_index.md': '---\ntitle: Go\ndescription: About Go.\n---\nMore.\n',
    'pages/docs/_index.md': '---\ntitle: Docs\n---\nText.\n',
    'posts/_index.md': '---\ntitle: Posts\n---\n',
    'posts/2020-01-02-x.md': post({ tags: 'go' }),
  })
  expect(content.tags.map(({ name, description }) => [name, description])).toEqual([['Go', 'About Go.']])
  expect(content.pages.map(({ url }) => url)).toEqual(['/docs/'])
  expect(content.posts).toHaveLength(1)
})
