/** Public sites, if the shared folder exists: fixing their front matter changes nothing readers see, and a second run finds nothing to fix. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '../load.ts'
import type { Content } from '../model.ts'
import { autofixContent } from './autofix.ts'

const corpora = '../shared/corpora'
const sites = [
  ['cloudcannon-templates/posts/frisco/_posts', 'cloudcannon-templates/authors/frisco/_staff_members'],
  ['cloudcannon-templates/posts/hydra/_posts', 'cloudcannon-templates/authors/hydra/_staff_members'],
  ['challengehub/posts/_posts/en', 'challengehub/authors/_staff_members/en'],
  ['challengehub/posts/_posts/ja', 'challengehub/authors/_staff_members/ja'],
  ['jekyll/posts/docs/_posts', undefined],
] as const

/** What readers see, without source positions. */
const shown = ({ posts, categories, tags }: Content) => [
  posts.map(({ imageAt, body, ...post }) => ({ ...post, body: { ...body, text: body.text() } })),
  [...categories, ...tags].map(({ url, name }) => [url, name]),
]

describe.skipIf(!existsSync(corpora))('fixing an imported site', () => {
  it.each(sites)('%s', (posts, authors) => {
    const root = mkdtempSync(join(tmpdir(), 'corpus-'))
    try {
      mkdirSync(join(root, 'content'))
      writeFileSync(join(root, 'content/site.yml'), 'title: Corpus\ndescription: A corpus.\nurl: https://example.org\n')
      cpSync(join(corpora, posts), join(root, 'content/_posts'), { recursive: true })
      if (authors) cpSync(join(corpora, authors), join(root, 'content/_staff_members'), { recursive: true })
      const load = () => {
        const { content } = loadContent({ root, asOf: '2026-01-01', now: new Date(0) })
        if (!content) throw new Error('the corpus cannot be used')
        return content
      }
      const before = load()
      const fixed = autofixContent(root, before, () => true)
      for (const { file, text, lines } of fixed) {
        const old = readFileSync(file, 'utf8').split('\n')
        const changed = text.split('\n').flatMap((line, index) => (line === old[index] ? [] : [index + 1]))
        expect(changed).toEqual(lines.map(({ line }) => line))
        writeFileSync(file, text)
      }
      expect(shown(load())).toEqual(shown(before))
      expect(autofixContent(root, load(), () => true)).toEqual([])
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})
