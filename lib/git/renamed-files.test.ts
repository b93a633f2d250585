import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { loadPublication } from '../content/index.ts'
import { post, type SiteFiles, withSite } from '../content/testing/tiny-site.ts'
import { formatProblem } from '../core/problems/problem.ts'
import { renamedFiles } from './renamed-files.ts'
import { commitAll } from './testing/run-git.ts'

const text = Array.from({ length: 12 }, (_, line) => `Sentence ${line} of a post that is long enough.`).join('\n\n')
const files: SiteFiles = {
  'posts/2020-01-02-old-name.md': post({ title: 'A' }, text),
  'posts/2020-01-03-linking.md': post(
    { title: 'B', date: '2020-01-03' },
    '[1](/blog/old-name/), [2](2020-01-02-old-name.md), [3](../old-name/#top).',
  ),
}

/** A site in a repository of its own, at `folder`, with its first commit made. */
const inGit = (use: (git: (...args: string[]) => void, root: string) => void | Promise<void>) =>
  withSite(files, (root) => {
    const git = commitAll(root)
    return use(git, root)
  })

const path = (name: string) => `content/posts/${name}.md`
const rename = (root: string, from: string, to: string) => renameSync(join(root, path(from)), join(root, path(to)))
const dead = async (root: string) => {
  const options = { root, asOf: '2026-01-01', now: new Date(0), cacheFolder: join(root, 'cache') }
  const { problems } = await loadPublication({ ...options, renamed: (present) => renamedFiles(root, present) })
  return problems.map(formatProblem)
}
const told = [
  `${path('2020-01-03-linking')}:6:1  error  link-dead  nothing is at /blog/old-name/: the file is now ${path('2020-01-02-new')} — write /blog/new/`,
  `${path('2020-01-03-linking')}:6:23  error  link-dead  nothing is at 2020-01-02-old-name.md: the file is now ${path('2020-01-02-new')} — write 2020-01-02-new.md`,
  `${path('2020-01-03-linking')}:6:52  error  link-dead  nothing is at ../old-name/#top: the file is now ${path('2020-01-02-new')} — write /blog/new/`,
]

it.each<[how: string, then: (git: (...args: string[]) => void, root: string) => void]>([
  ['not committed', () => {}],
  ['of which only half is staged', (git, root) => git('add', join(root, path('2020-01-02-new')))],
  ['that is staged', (git) => git('add', '-A')],
  [
    'that is committed',
    (git) => {
      git('add', '-A')
      git('commit', '-q', '-m', 'Rename')
    },
  ],
])('a dead link is traced to its file after a rename %s', (_, then) =>
  inGit(async (git, root) => {
    rename(root, '2020-01-02-old-name', '2020-01-02-new')
    writeFileSync(join(root, path('2020-01-02-new')), post({ title: 'A, revised' }, text))
    then(git, root)
    expect(await dead(root)).toEqual(told)
  }),
)

it('a file renamed twice is followed to its current name', () =>
  inGit(async (git, root) => {
    for (const [from, to] of [
      ['2020-01-02-old-name', '2020-01-02-between'],
      ['2020-01-02-between', '2020-01-02-new'],
    ] as const) {
      rename(root, from, to)
      git('add', '-A')
      git('commit', '-q', '-m', to)
    }
    expect(await dead(root)).toEqual(told)
  }))

it('a deleted file and an unrelated new one are no rename, and a folder without git has none', async () => {
  await inGit((git, root) => {
    git('rm', '-q', path('2020-01-02-old-name'))
    writeFileSync(join(root, path('2020-01-04-other')), post({ title: 'C' }, 'Something else.'))
    expect(renamedFiles(root, new Set([path('2020-01-04-other')]))).toEqual(new Map())
  })
  await withSite(files, (root) => {
    expect(renamedFiles(root, new Set([path('2020-01-02-old-name')]))).toEqual(new Map())
  })
})

it('a dead link to a person or a category is traced to their file, and not to a post that had the same name', () =>
  inGit((git, root) => {
    const file = (name: string) => join(root, 'content', name)
    mkdirSync(file('categories'))
    writeFileSync(file('authors/ada.md'), '---\nname: Ada\nposition: Engineer\n---\nShe writes.\n')
    writeFileSync(file('categories/data.md'), '---\ntitle: Data\ndescription: D.\n---\nAll about data.\n')
    writeFileSync(
      file('posts/2020-01-03-linking.md'),
      post(
        { author_staff_member: '[ada-b, jane]', categories: 'data-streams' },
        '[1](/authors/ada/), [2](/categories/data/), [3](/blog/ada/).',
      ),
    )
    git('add', '-A')
    git('commit', '-q', '-m', 'Before')
    renameSync(file('authors/ada.md'), file('authors/ada-b.md'))
    renameSync(file('categories/data.md'), file('categories/data-streams.md'))
    return dead(root).then((said) =>
      expect(said.flatMap((one) => /nothing is at .*/.exec(one) ?? [])).toEqual([
        'nothing is at /authors/ada/: the file is now content/authors/ada-b.md — write /authors/ada-b/',
        'nothing is at /categories/data/: the file is now content/categories/data-streams.md — write /categories/data-streams/',
        'nothing is at /blog/ada/ — correct the address, or write the page',
      ]),
    )
  }))
