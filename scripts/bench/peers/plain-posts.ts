/** The posts of a bench corpus in the form that other generators read. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

export type PlainPost = {
  slug: string
  /** Its front matter: title, date, description, authors, categories, topics. */
  head: Readonly<Record<string, string>>
  body: string
}

/** @param site a corpus that `writeCorpus` wrote */
export function plainPosts(site: string): PlainPost[] {
  const folder = join(site, 'content/posts')
  return readdirSync(folder)
    .sort()
    .map((name) => plainPost(name, readFileSync(join(folder, name), 'utf8')))
}

function plainPost(name: string, text: string): PlainPost {
  const [, head = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? []
  const value = (key: string) => new RegExp(`^${key}: (.*)$`, 'm').exec(head)?.[1] ?? ''
  const list = (key: string) => (value(key).startsWith('[') ? value(key) : `[${value(key)}]`)
  return {
    slug: name.slice(11, -3),
    head: {
      title: JSON.stringify(value('title')),
      date: name.slice(0, 10),
      description: JSON.stringify(value('description')),
      authors: list('author_staff_member'),
      categories: list('categories'),
      // A key that has no special meaning in any of the generators.
      topics: list('tags'),
    },
    body,
  }
}

export const markdownOf = ({ head, body }: PlainPost): string =>
  `---\n${Object.entries(head)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('')}---\n${body}`

/** Writes files below a folder. */
export function putFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
}
