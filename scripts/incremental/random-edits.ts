/** For tests: edits as authors and developers make them, chosen pseudo-randomly from a seed. */
import { appendFileSync, cpSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { random } from '../bench/random.ts'

export type EditedSite = {
  /** A copy of the repository. */
  repository: string
  /** The site's root. */
  site: string
  /** The day it is built for. */
  today: string
}

type Dice = {
  /** A random entry. */
  pick: <Item>(all: readonly Item[]) => Item
  /** A word that did not exist before. */
  word: () => string
}
type Edit = (site: EditedSite, dice: Dice) => void

/** Edits the text of a file; an edit that changes nothing is a mistake in the test. */
function change(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8')
  const after = edit(before)
  if (after === before) throw new Error(`The edit left ${file} as it was`)
  writeFileSync(file, after)
}

/** Posts that nothing links to. */
const posts = ({ site }: EditedSite) =>
  readdirSync(join(site, 'content/posts'))
    .filter((name) => /post-\d+|new-\d+/.test(name))
    .sort()
    .map((name) => join(site, 'content/posts', name))
const settings = ({ site }: EditedSite) => join(site, 'content/site.yml')

/** Sets or removes a key of front matter. */
const setKey = (text: string, key: string, value: string | null) => {
  const bare = text.replace(new RegExp(`^${key}: .*\\n`, 'm'), '')
  return value === null ? bare : bare.replace(/^---\n/, `---\n${key}: ${value}\n`)
}

const categories = ['architecture', 'data', 'messaging', 'operations']
const people = ['ada', 'bruno', 'chen', 'dalia']

export const edits: Readonly<Record<string, Edit>> = {
  body: (site, { pick, word }) => appendFileSync(pick(posts(site)), `\nOne more sentence with ${word()}.\n`),
  'first sentence': (site, { pick, word }) =>
    change(pick(posts(site)), (text) => text.replace(/^description: .*$/m, `description: About ${word()}.`)),
  title: (site, { pick, word }) =>
    change(pick(posts(site)), (text) => text.replace(/^title: .*$/m, `title: A title of ${word()}`)),
  "author's name": ({ site }, { pick, word }) =>
    change(join(site, `content/authors/${pick(people)}.md`), (text) =>
      text.replace(/^name: .*$/m, `name: Person ${word()}`),
    ),
  'category renamed': ({ site }, { pick, word }) =>
    change(join(site, `content/categories/${pick(categories)}.md`), (text) =>
      text.replace(/^title: .*$/m, `title: Category ${word()}`),
    ),
  'another category': (site, { pick, word }) =>
    change(pick(posts(site)), (text) => text.replace(/^categories: .*$/m, `categories: [${pick(people)}-${word()}]`)),
  'new post': ({ site, today }, { pick, word }) => {
    const front = `title: New ${word()}\nauthor_staff_member: ${pick(people)}\ncategories: [${pick(categories)}]\ntags: [queues]\ndescription: New.`
    const name = `${pick([today, '2019-05-05', nextDay(nextDay(today))])}-new-${word().slice(4)}.md`
    writeFileSync(join(site, 'content/posts', name), `---\n${front}\n---\n\nSome text.\n\n## Heading\n\nMore text.\n`)
  },
  'post deleted': (site, { pick }) => rmSync(pick(posts(site))),
  'draft on or off': (site, { pick }) =>
    change(pick(posts(site)), (text) => setKey(text, 'draft', /^draft: /m.test(text) ? null : 'true')),
  date: (site, { pick, word }) => {
    const file = pick(posts(site))
    renameSync(
      file,
      file.replace(/\d{4}-\d{2}-\d{2}-(post|new)-.*$/, `2018-03-0${pick([1, 2, 3])}-new-${word().slice(4)}.md`),
    )
  },
  'expires soon': (site, { pick }) =>
    change(pick(posts(site)), (text) => setKey(text, 'expires', /^expires: /m.test(text) ? null : nextDay(site.today))),
  'site title': (site, { word }) =>
    change(settings(site), (text) => text.replace(/^title: .*$/m, `title: Site ${word()}`)),
  navigation: (site, { word }) =>
    change(settings(site), (text) =>
      text.replace(/^navigation:\n( {2}.*\n)*/m, `navigation:\n  - label: Nav ${word()}\n    url: /blog/\n`),
    ),
  'picture replaced': ({ site }, { pick }) => {
    const [from, to] = pick([
      ['lamp', 'bridge'],
      ['ada', 'lamp'],
      ['bridge', 'ada'],
    ])
    const file = (name: string | undefined) =>
      join(site, name === 'lamp' ? 'content/posts/field-notes/lamp.png' : `public/images/${name}.png`)
    cpSync(file(from), file(to))
  },
  'component changed': ({ repository }, { pick, word }) => {
    const [file, place] = pick([
      ['components/post/post-foot.tsx', '<footer'],
      ['components/frame/part.tsx', '<section'],
      ['components/mdx/callout.tsx', '<aside'],
    ])
    change(join(repository, file ?? ''), (text) =>
      text.replace(new RegExp(`${place}( data-edited="\\w+")?`), `${place} data-edited="${word()}"`),
    )
  },
  'style changed': ({ repository }, { pick }) =>
    appendFileSync(join(repository, 'app/frame.css'), `\nmain { scroll-margin-top: ${pick([1, 2, 3])}px; }\n`),
  'dependency bumped': ({ repository }, { word }) =>
    change(join(repository, 'package-lock.json'), (text) =>
      text.replace(/("name": "masthead",\n\s+"version": ")[^"]*/, `$10.1.${word().slice(4)}`),
    ),
  'a day passes': (site) => {
    site.today = nextDay(site.today)
  },
}

const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)

/** @returns a function that makes the next edit and returns its name */
export function randomEdits(seed: string): (site: EditedSite) => string {
  const next = random(seed)
  let words = 0
  const dice: Dice = {
    pick: (all) => {
      const chosen = all[Math.floor(next() * all.length)]
      if (chosen === undefined) throw new Error('There is nothing left to edit')
      return chosen
    },
    word: () => `word${seed}${++words}`,
  }
  // Every kind once in shuffled order, then again: even a short run covers as many kinds as possible.
  let row: string[] = []
  return (site) => {
    if (row.length === 0)
      row = Object.keys(edits)
        .map((name) => [next(), name] as const)
        .sort(([a], [b]) => a - b)
        .map(([, name]) => name)
    const name = row.pop() ?? ''
    edits[name]?.(site, dice)
    return name
  }
}
