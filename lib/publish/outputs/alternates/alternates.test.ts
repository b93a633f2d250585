import { expect, test } from 'vitest'
import type { Alternate } from '../../../pages/index.ts'
import { nothingKept, sampleSite } from '../../testing/site-sample.ts'
import type { BuiltSite } from '../output.ts'
import { markdownAlternates } from './alternates.ts'

const documents = ['md', 'mdx'].map((ending) => ({
  url: `/blog/${ending}/`,
  path: `content/posts/x.${ending}`,
  kind: 'post' as const,
  state: 'published' as const,
  ignore: [],
}))

const about = { title: 'A *b*', deck: 'Line\n[one]', note: { date: '2026-03-01', text: 'Corrected' } }
const fromSource: Record<string, Alternate> = {
  '/blog/md/': { ...about, markdown: ['From the source: $$x^2$$.'] },
  '/blog/mdx/': { title: 'M', markdown: ['One.\n\n', { block: 1, of: 2 }, '\n\nThree.'] },
}

/** Runs the output; files reused from an earlier build are not made. */
async function made(kept: boolean, body = '<p>1</p><p>From the page.</p>') {
  const files = new Map<string, string>()
  const asked: string[] = []
  const making: Promise<void>[] = []
  const { input } = sampleSite({ input: { documents } })
  const site = {
    keep: (path: string, _: string, make: () => Promise<string>) => {
      if (!kept) making.push(make().then((text) => void files.set(path, text)))
    },
  }
  const readPage = () => `<h1>Page</h1><div data-body="">${body}</div>`
  const alternateOf = (url: string) => {
    asked.push(url)
    return fromSource[url] ?? null
  }
  const built = { site, input, alternateOf, ...nothingKept(), readPage, progress: () => {} }
  // Only the parts of a site that the output uses.
  await markdownAlternates.make(built as unknown as BuiltSite)
  await Promise.all(making)
  return { files, asked }
}

test('an alternate is made from the source, with the line under the headline and the note about a change', async () => {
  const { files } = await made(false)
  expect(files.get('blog/md/index.md')).toMatch(
    /\n# A \\\*b\\\*\n\n\*Line \\\[one\\\]\*\n\nUpdated 2026-03-01: Corrected\n\nFrom the source: \$\$x\^2\$\$\.\n$/,
  )
})

test('a block that the source computes is taken from the page', async () => {
  const { files } = await made(false)
  expect(files.get('blog/mdx/index.md')).toMatch(/\n# M\n\nOne\.\n\nFrom the page\.\n\nThree\.\n$/)
})

test('where the blocks of source and page differ, all of the text is taken from the page', async () => {
  const { files } = await made(false, '<p>1</p><p>2</p><p>3</p>')
  expect(files.get('blog/mdx/index.md')).toMatch(/\n# M\n\n1\n\n2\n\n3\n$/)
})

test('the source of an unchanged document is not read', async () => {
  expect(await made(true)).toEqual({ files: new Map(), asked: [] })
})
