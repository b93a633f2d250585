/** Public sites in our format and in Jekyll's, where the shared folder exists: every post is read, and what is called an error is one. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from './load.ts'

const corpora = '../shared/corpora'
const templates = ['frisco', 'urban', 'justice', 'hydra', 'cause'].map(
  (name) =>
    [
      name,
      `cloudcannon-templates/posts/${name}/_posts`,
      `cloudcannon-templates/authors/${name}/_staff_members`,
    ] as const,
)
const languages = ['en', 'ca', 'es', 'ja'].map(
  (name) =>
    [
      `challengehub ${name}`,
      `challengehub/posts/_posts/${name}`,
      `challengehub/authors/_staff_members/${name}`,
    ] as const,
)
const sites = [...templates, ...languages, ['jekyll', 'jekyll/posts/docs/_posts', ''] as const]

describe.skipIf(!existsSync(corpora))('a site that moves in with its files as they are', () => {
  it.each(sites)('%s', (_, posts, authors) => {
    const root = mkdtempSync(join(tmpdir(), 'corpus-'))
    try {
      mkdirSync(join(root, 'content'))
      writeFileSync(join(root, 'content/site.yml'), 'title: Corpus\ndescription: A corpus.\nurl: https://example.org\n')
      cpSync(join(corpora, posts), join(root, 'content/_posts'), { recursive: true })
      if (authors) cpSync(join(corpora, authors), join(root, 'content/_staff_members'), { recursive: true })
      const { content, problems } = loadContent({ root, asOf: '2026-01-01', now: new Date(0) })
      const files = readdirSync(join(corpora, posts)).filter((name) => !name.startsWith('_'))
      expect(content?.posts).toHaveLength(files.length)
      expect(content?.posts.every(({ state, byline }) => state === 'published' && byline.length > 0)).toBe(true)
      expect(problems.filter(({ severity }) => severity === 'error')).toEqual([])
    } finally {
      rmSync(root, { recursive: true, force: true })
    }
  })
})
