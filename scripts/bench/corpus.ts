/** A corpus that is identical on every machine: posts with headings, code, tables and pictures, by several people in several categories. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { paragraph, sentence, title, words } from './prose.ts'
import { random } from './random.ts'

const people = ['ada', 'bruno', 'chen', 'dalia', 'emeka', 'freya']
const categories = ['architecture', 'data', 'messaging', 'operations', 'people', 'security', 'testing']
const tags = ['queues', 'caches', 'schemas', 'latency', 'backups', 'deploys', 'alerts', 'budgets', 'indexes', 'retries']

/** What sets one corpus apart from another: people, terms, and the front matter of each post. */
export type Shape = {
  /** Ids of people, and the number of words in their names. */
  people: readonly string[]
  nameWords: number
  /** Categories with a file of their own. */
  categories: readonly string[]
  /** Words and sections of each post. */
  words: number
  sections: number
  /** Name of a post's file, without the ending. */
  nameOf: (index: number) => string
  /** Front matter of a post, without its description. */
  about: (index: number, next: () => number) => readonly string[]
}

/** A publication of one team: every person and category has about as many posts as any other. */
const even: Shape = {
  people,
  nameWords: 2,
  categories,
  // Chosen to match the page budget.
  words: 900,
  sections: 5,
  nameOf: postName,
  about(index, next) {
    const pick = <Item>(all: readonly Item[]) => all[Math.floor(next() * all.length)] as Item
    return [
      `title: ${title(next)} ${index}`,
      `author_staff_member: ${index % 9 === 0 ? `[${people[0]}, ${people[3]}]` : pick(people)}`,
      `categories: [${pick(categories)}]`,
      `tags: [${[...new Set([pick(tags), pick(tags)])].join(', ')}]`,
    ]
  },
}

/**
 * Writes a complete site.
 * @param root receives content/ and public/
 * @param posts number of posts
 */
export function writeCorpus(root: string, posts: number, shape: Shape = even): void {
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
  put('content/site.yml', 'title: Bench\ndescription: A corpus for measuring.\nurl: https://bench.example\n')
  for (const id of shape.people)
    put(
      `content/authors/${id}.md`,
      `---\nname: ${words(random(id), shape.nameWords).join(' ')}\nposition: Engineer\n---\n\n${paragraph(random(`${id} text`))}\n`,
    )
  for (const slug of shape.categories) put(`content/categories/${slug}.md`, `---\ntitle: ${slug}\n---\n`)
  for (let index = 0; index < 20; index++)
    put(`public/images/drawing-${index}.svg`, drawing(random(`drawing ${index}`)))
  for (let index = 0; index < posts; index++) put(`content/posts/${shape.nameOf(index)}.md`, post(index, shape))
}

/** `2015-01-04-post-12-…`: one post a day, oldest first. */
export function postName(index: number): string {
  const day = new Date(Date.UTC(2012, 0, 1) + (index % 5000) * 86_400_000).toISOString().slice(0, 10)
  return `${day}-post-${index}`
}

function post(index: number, shape: Shape): string {
  const next = random(`post ${index}`)
  const frontMatter = ['---', ...shape.about(index, next), `description: ${sentence(next)}`, '---']
  const sections = Array.from({ length: shape.sections }, (_, part) =>
    section(part, next, index, shape.words / shape.sections),
  )
  return `${frontMatter.join('\n')}\n\n${sections.join('\n\n')}\n`
}

/** One section: a heading, prose, and in rotation code, a table, a picture, code. */
function section(part: number, next: () => number, index: number, length: number): string {
  const prose: string[] = []
  for (let count = 0; count < length; ) {
    const text = paragraph(next)
    count += text.split(' ').length
    prose.push(text)
  }
  const extra = [
    code(next, 'ts'),
    table(next),
    `![${sentence(next)}](/images/drawing-${index % 20}.svg)`,
    code(next, 'python'),
    '',
  ][part]
  return [`## ${title(next)}`, ...prose, extra].filter(Boolean).join('\n\n')
}

function code(next: () => number, language: string): string {
  const names = words(next, 6)
  const lines = names.map((name, line) =>
    language === 'ts'
      ? `const ${name}${line} = await read('${names[0]}', { limit: ${line * 10} })`
      : `${name}_${line} = read("${names[0]}", limit=${line * 10})`,
  )
  return `\`\`\`${language}\n${lines.join('\n')}\n\`\`\``
}

function table(next: () => number): string {
  const rows = Array.from({ length: 4 }, () => `| ${words(next, 3).join(' | ')} |`)
  return ['| Name | Before | After |', '| --- | --- | --- |', ...rows].join('\n')
}

function drawing(next: () => number): string {
  const bars = Array.from(
    { length: 12 },
    (_, bar) => `<rect x="${bar * 50}" y="${Math.floor(next() * 200)}" width="40" height="200" fill="#c8401f"/>`,
  )
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 400" width="600" height="400"><rect width="600" height="400" fill="#f6f1e7"/>${bars.join('')}</svg>\n`
}
