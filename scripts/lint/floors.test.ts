import { describe, expect, test } from 'vitest'
import { floorProblems } from './floors.ts'
import { importsOf } from './imports.ts'

const problems = (path: string, source: string) => floorProblems(new Map([[path, source]]))

describe('floors', () => {
  test.each([
    ['lib/core/addresses/slug.ts', "import { x } from './urls.ts'"],
    ['lib/content/post.ts', "import { compileBody } from '../markdown/index.ts'"],
    ['lib/content/post.ts', "import { parse } from 'yaml'"],
    ['lib/feeds/atom.ts', "import type { Post } from '../content/index.ts'"],
    ['lib/feeds/atom.ts', "import { type Post, type Site } from '../content/index.ts'"],
    ['lib/publish/outputs/feeds.ts', "import { loadSite } from '../../content/index.ts'"],
    ['lib/publish/publish.test.ts', "import { withSite } from '../content/testing/tiny-site.ts'"],
    ['components/date.tsx', "import { dateInWords } from '../../lib/core/dates/dates.ts'"],
    ['components/list.tsx', "import type { Post } from '../../lib/content/index.ts'"],
    ['components/mdx/render.tsx', "import { markdownPlugins } from '../../lib/markdown/index.ts'"],
    ['app/blog/page.tsx', "import { PostList } from '../../components/post-list.tsx'"],
    ['scripts/build.ts', "import { loadSite } from '../../lib/content/index.ts'"],
    ['next.config.js', "import './lib/core/code/bundle.mjs'"],
  ])('%s may say: %s', (path, source) => {
    expect(problems(path, source)).toEqual([])
  })

  test.each([
    ['lib/core/addresses/slug.ts', "import { loadSite } from '../../content/index.ts'", 'imports point down'],
    ['lib/core/addresses/slug.ts', "import type { Post } from '../../content/index.ts'", 'imports point down'],
    ['lib/markdown/compile/body.ts', "import { size } from '../../images/index.ts'", 'imports point down'],
    ['lib/feeds/atom.ts', "import { type Crumb, getHome } from '../pages/index.ts'", 'imports point down'],
    ['lib/publish/outputs/feeds.ts', "import { Date } from '../../../components/date.tsx'", 'imports point down'],
    ['lib/publish/outputs/feeds.ts', "import { parsePost } from '../../content/post.ts'", 'through its index.ts'],
    ['lib/build/build-site.ts', "import { siteArguments } from '../../scripts/cli/arguments.ts'", 'imports point down'],
    ['app/page.tsx', "import type { Post } from '../lib/content/post.ts'", 'through its index.ts'],
    ['app/page.tsx', "const x = await import('../build.ts')", 'imports point down'],
    ['app/page.tsx', "export * from '../e2e/support/site.ts'", 'imports point down'],
    ['components/list.tsx', "import { getPosts } from '../lib/content/index.ts'", 'by props'],
    ['components/list.tsx', "import { markdownPlugins } from '../lib/markdown/index.ts'", 'by props'],
    [
      'scripts/check.ts',
      "import { parse } from 'yaml'",
      'only lib/content/ and lib/edit/fields.ts and lib/edit/fields/ may',
    ],
    ['lib/content/mdx.ts', "import { compileMDX } from 'next-mdx-remote/rsc'", 'only components/mdx/render.tsx may'],
    ['lib/publish/og.ts', "export { default } from 'sharp'", 'only lib/images/ may'],
    ['lib/publish/outputs/cards/card.ts', "import { shape } from 'harfbuzzjs'", 'only lib/fonts/ may'],
    ['helpers/x.ts', '', 'has no floor'],
  ])('%s may not say: %s', (path, source, rule) => {
    expect(problems(path, source)).toEqual([expect.stringContaining(rule)])
  })

  test('a problem names file and line', () => {
    expect(problems('lib/core/dates/dates.ts', "/* yaml */\n\nimport 'yaml'")[0]).toMatch(
      /^lib\/core\/dates\/dates\.ts:3 {2}/,
    )
  })

  test('a test file may import anything', () => {
    expect(problems('lib/core/addresses/slug.test.ts', "import { loadSite } from '../../content/index.ts'")).toEqual([])
  })
})

test('imports are read from the syntax tree, not from comments, strings or templates', () => {
  const source = ["// import 'a'", "const text = `import 'b'`", "import 'c'", "export { d } from 'd'"].join('\n')
  expect(importsOf('x.ts', source).map(({ specifier }) => specifier)).toEqual(['c', 'd'])
})
