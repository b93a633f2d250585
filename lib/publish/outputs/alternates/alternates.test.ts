import { expect, test } from 'vitest'
import { nothingKept, sampleSite } from '../../testing/site-sample.ts'
import type { BuiltSite } from '../outputs.ts'
import { markdownAlternates } from './alternates.ts'

const documents = ['md', 'mdx'].map((ending) => ({
  url: `/blog/${ending}/`,
  path: `content/posts/x.${ending}`,
  kind: 'post' as const,
  state: 'published' as const,
  ignore: [],
}))

/** Runs the output; files reused from an earlier build are not made. */
async function made(kept: boolean): Promise<{ files: Map<string, string>; asked: string[] }> {
  const files = new Map<string, string>()
  const asked: string[] = []
  const making: Promise<void>[] = []
  const { input } = sampleSite({ input: { documents } })
  const site = {
    keep: (path: string, _: string, make: () => Promise<string>) => {
      if (!kept) making.push(make().then((text) => void files.set(path, text)))
    },
  }
  const readPage = () => '<h1>Page</h1><div data-body=""><p>From the page.</p></div>'
  const alternateOf = (url: string) => {
    asked.push(url)
    return url === '/blog/md/' ? { title: 'A *b*', markdown: 'From the source: $$x^2$$.' } : null
  }
  const built = { site, input, alternateOf, ...nothingKept(), readPage, progress: () => {} }
  // Only the parts of a site that the output uses.
  await markdownAlternates.make(built as unknown as BuiltSite)
  await Promise.all(making)
  return { files, asked }
}

test('the alternate of Markdown is made from its source, that of .mdx from its page', async () => {
  const { files } = await made(false)
  expect(files.get('blog/md/index.md')).toMatch(/\n# A \\\*b\\\*\n\nFrom the source: \$\$x\^2\$\$\.\n$/)
  expect(files.get('blog/mdx/index.md')).toMatch(/\n# Page\n\nFrom the page\.\n$/)
})

test('the source of an unchanged document is not read', async () => {
  expect(await made(true)).toEqual({ files: new Map(), asked: [] })
})
