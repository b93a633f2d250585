import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { loadPublication } from '../content/index.ts'
import { post, type SiteFiles, withSite } from '../content/testing/tiny-site.ts'
import { formatProblem } from '../core/problems/problem.ts'
import { renamedFiles } from '../git/renamed-files.ts'
import { commitAll } from '../git/testing/run-git.ts'
import { ledgerProblems } from './ledger-problems.ts'

const site = { 'posts/2020-01-02-a.md': post(), 'posts/2020-01-03-b.md': post({ title: 'B', date: '2020-01-03' }) }
const ledger = '/blog/a/\n/blog/b/\n'

/** Commits a site on main, changes it on a branch, and returns the problems of its ledger. */
const said = (before: SiteFiles, change: (file: (path: string) => string, git: (...args: string[]) => void) => void) =>
  withSite(before, async (root) => {
    const git = commitAll(root)
    git('checkout', '-q', '-b', 'work')
    change((path) => join(root, 'content', path), git)
    const renamed = (present: ReadonlySet<string>) => renamedFiles(root, present)
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache'), renamed }
    const { publication } = await loadPublication(options)
    if (!publication) throw new Error('the site cannot be used')
    return ledgerProblems(publication).map(formatProblem)
  })

test('a published post that is renamed has lost its address', async () => {
  const problems = await said({ ...site, 'urls.txt': ledger }, (file) =>
    renameSync(file('posts/2020-01-03-b.md'), file('posts/2020-01-03-c.md')),
  )
  expect(problems).toEqual([
    'content/urls.txt:2:1  error  ledger-lost  /blog/b/ was published once and the file is now content/posts/2020-01-03-c.md — add redirect_from: /blog/b/ to content/posts/2020-01-03-c.md, or write “/blog/b/ gone” in this line',
  ])
})

test('a renamed file of an author, category or tag is named too, and a file of another kind is not', async () => {
  const before = {
    ...site,
    'posts/2020-01-02-a.md': post({ author_staff_member: 'mary', categories: 'queues', tags: 'kafka' }),
    'authors/mary.md': '---\nname: Mary Smith\nposition: Editor of everything\n---\n\nShe writes.\n',
    'categories/queues.md': '---\ndescription: All about queues.\n---\n\nAn introduction.\n',
    'tags/kafka.md': '---\ndescription: All about Kafka.\n---\n\nAn introduction to it.\n',
    'urls.txt': `${ledger}/authors/mary/\n/categories/queues/\n/tags/kafka/\n/kafka/\n`,
  }
  const problems = await said(before, (file) => {
    const write = (text: string) => writeFileSync(file('posts/2020-01-02-a.md'), text)
    write(post({ author_staff_member: 'ms', categories: 'messages', tags: 'streams' }))
    renameSync(file('authors/mary.md'), file('authors/ms.md'))
    renameSync(file('categories/queues.md'), file('categories/messages.md'))
    renameSync(file('tags/kafka.md'), file('tags/streams.md'))
  })
  expect(problems.map((text) => /file is now (\S+)/.exec(text)?.[1])).toEqual([
    'content/authors/ms.md',
    'content/categories/messages.md',
    'content/tags/streams.md',
    undefined,
  ])
})

test('a line that the main branch does not have was never published and is not missed', async () => {
  const problems = await said({ ...site, 'urls.txt': ledger }, (file, git) => {
    writeFileSync(file('urls.txt'), `${ledger}/blog/typo/\n`)
    git('commit', '-q', '-a', '-m', 'a post, renamed before its publication')
  })
  expect(problems).toEqual([])
})

test('a post that is written and renamed before its publication leaves no trace', async () => {
  const problems = await said({ ...site, 'urls.txt': ledger }, (file) => {
    writeFileSync(file('posts/2020-01-04-new.md'), post({ title: 'New', date: '2020-01-04' }))
    renameSync(file('posts/2020-01-04-new.md'), file('posts/2020-01-04-newer.md'))
  })
  expect(problems).toEqual([])
})

test('a deleted ledger is reported once, with the command that restores it', async () => {
  const problems = await said({ ...site, 'urls.txt': ledger }, (file) => rmSync(file('urls.txt')))
  expect(problems).toEqual([
    'content/urls.txt:1:1  warning  ledger-missing  the file is missing, and main has it — restore it: git checkout main -- content/urls.txt',
  ])
})

test('a site that replaced another one does not need its ledger', async () => {
  const problems = await said({ 'posts/2020-01-02-old.md': post(), 'urls.txt': '/blog/old/\n' }, (file) => {
    rmSync(file('urls.txt'))
    rmSync(file('posts/2020-01-02-old.md'))
    writeFileSync(file('posts/2020-01-02-mine.md'), post())
  })
  expect(problems).toEqual([])
})

test('a published site without a ledger gets one warning', async () => {
  const problems = await said(site, () => {})
  expect(problems).toEqual([expect.stringMatching(/ledger-missing .*keeps no ledger.* — .*npm run ledger/)])
})

test('old posts missing from the ledger are reported once; new ones are not', async () => {
  const problems = await said({ ...site, 'urls.txt': '/blog/elsewhere/ gone\n' }, (file) => {
    writeFileSync(file('posts/2025-12-30-new.md'), post({ title: 'New', date: '2025-12-30' }))
  })
  expect(problems).toEqual([expect.stringMatching(/ledger-missing .*not in the ledger: \/blog\/b\/ and 1 more — /)])
})

test('a changed post_url is one problem for all posts, and its advice fixes it', async () => {
  const three = { ...site, 'posts/2020-01-04-c.md': post({ title: 'C', date: '2020-01-04' }) }
  const settings = 'title: T\ndescription: D.\nurl: https://example.org\npost_url: /:year/:slug/\n'
  const before = { ...three, 'urls.txt': `${ledger}/blog/c/\n/about/ gone\n` }
  const changed = (more: string) => said(before, (file) => writeFileSync(file('site.yml'), settings + more))
  expect(await changed('')).toEqual([
    'content/urls.txt:1:1  error  ledger-lost  3 posts were published at addresses of the form /blog/:slug/, such as /blog/a/, and have others now — add /blog/:slug/ to earlier_post_urls: in content/site.yml',
  ])
  expect(await changed('earlier_post_urls: /blog/:slug/\n')).toEqual([])
})

test('a published address in other capitals is lost, and what it says mends it', async () => {
  const settings = 'title: T\ndescription: D.\nurl: https://example.org\n'
  const capital = { 'posts/2020-01-02-A.md': post(), 'posts/2020-01-03-b.md': site['posts/2020-01-03-b.md'] }
  const kept = { ...capital, 'site.yml': `${settings}address_case: keep\n` }
  expect(await said({ ...kept, 'urls.txt': ledger }, () => {})).toEqual([
    'content/urls.txt:1:1  error  ledger-lost  /blog/a/ was published in these letters, and content/posts/2020-01-02-A.md has the address /blog/A/ now, which is another one on most hosts — write permalink: /blog/a/ in content/posts/2020-01-02-A.md',
  ])
  expect(
    await said({ ...kept, 'posts/2020-01-02-A.md': post({ permalink: '/blog/a/' }), 'urls.txt': ledger }, () => {}),
  ).toEqual([])
  expect(await said({ ...capital, 'urls.txt': '/blog/A/\n/blog/b/\n' }, () => {})).toEqual([
    expect.stringMatching(/ — write address_case: keep in content\/site\.yml$/),
  ])
  expect(await said({ ...kept, 'urls.txt': '/blog/A/\n/blog/b\n' }, () => {})).toEqual([])
})

test('a missing ledger has the severity set in site.yml', async () => {
  const settings = 'title: T\ndescription: D.\nurl: https://example.org\nproblems: { ledger-missing: off }\n'
  expect(await said({ ...site, 'site.yml': settings }, () => {})).toEqual([])
})

test('outside git every line counts, and no history is assumed', () =>
  withSite({ ...site, 'urls.txt': '/blog/lost/\n' }, async (root) => {
    mkdirSync(join(root, 'cache'))
    const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
    const { publication } = await loadPublication(options)
    const codes = publication && ledgerProblems(publication).map(({ code }) => code)
    expect(codes).toEqual(['ledger-lost'])
  }))

test('the earlier addresses of posts that are withdrawn, and of people without posts, are gone and not lost', async () => {
  const settings = (more: string) =>
    `title: T\ndescription: D.\nurl: https://example.org\npost_url: /:year/:slug/\nredirects: {/news/*: /2020/*, /x/: /2020/exp/, /promo/*: /2020/exp/}\n${more}`
  const before = {
    'posts/2020-01-02-exp.md': post({ expires: '2021-01-01' }),
    'posts/2020-01-03-again.md': post({ date: '2020-01-03', draft: 'true' }),
    'posts/2020-01-04-moved.md': post({ date: '2020-01-04', expires: '2021-01-01', redirect_from: '/old/' }),
    'authors/idle.md': '---\nname: Idle\nredirect_from: /authors/idler/\n---\n',
    'site.yml': settings(''),
    'urls.txt': '/blog/exp/\n/blog/again/\n/old/\n/authors/idler/\n/x/\n/promo/1/\n/news/exp/\n/news/other/\n',
  }
  const lost = async (more: string) =>
    (await said({ ...before, 'site.yml': settings(more) }, () => {})).map((text) =>
      text.replace(/ and no document.*/, ''),
    )
  expect(await lost('')).toEqual([
    'content/urls.txt:1:1  error  ledger-lost  /blog/exp/ was published once',
    'content/urls.txt:2:1  error  ledger-lost  /blog/again/ was published once',
    'content/urls.txt:8:1  error  ledger-lost  /news/other/ was published once',
  ])
  expect(await lost('earlier_post_urls: /blog/:slug/\n')).toEqual([
    'content/urls.txt:8:1  error  ledger-lost  /news/other/ was published once',
  ])
})

test('the address of a post that has an error is not lost: mending the post brings it back', async () => {
  const broken = { ...site, 'posts/2020-01-03-b.md': post({ title: 'B', date: '2020-13-03' }), 'urls.txt': ledger }
  expect(await said(broken, () => {})).toEqual([])
  expect(await said({ ...broken, 'posts/2020-01-03-b.md': 'No front matter.' }, () => {})).toEqual([])
})
