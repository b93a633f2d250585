/** The files of a new publication, from the owner's answers. */
import { yamlScalar } from '../../lib/content/index.ts'
import { accentTheme } from '../../lib/core/look/accent-theme.ts'
import type { Theme } from '../../lib/core/look/theme.ts'
import { newFile } from '../new/new-file.ts'
import type { NewRequest } from '../new/request.ts'
import type { Answers } from './answers.ts'
import { firstItem, firstSections } from './first-section.ts'

const nothing: Omit<NewRequest, 'kind' | 'title'> = {
  authors: [],
  categories: [],
  tags: [],
  date: undefined,
  draft: false,
  section: undefined,
  fields: new Map(),
  slug: undefined,
}

/**
 * Text by path from the repository root: `content/`, and `theme/theme.css`.
 * @param today the date of the first post
 * @param theme Masthead's own colours, with which the accent is shown
 */
export function ownFiles(answers: Answers, today: string, theme: Theme): Map<string, string> {
  const author = newFile({ ...nothing, kind: 'author', title: answers.author, slug: authorSlug(answers.author) }, '')
  const post = newFile(
    { ...nothing, kind: 'post', title: 'The first post', authors: [author.name], categories: ['Notes'], date: today },
    'content/posts',
  )
  const page = newFile({ ...nothing, kind: 'page', title: `About ${answers.title}`, slug: 'about' }, '')
  return new Map([
    ['content/site.yml', settings(answers)],
    [author.path, `${author.text}Write a few sentences about yourself here.\n`],
    ['content/categories/notes.md', '---\ntitle: Notes\n---\n'],
    [post.path, post.text + firstPost(post.path)],
    [
      page.path,
      `${page.text}${answers.description}\n\nIt is written by [${answers.author}](/authors/${author.name}/).\n`,
    ],
    ...(answers.section === 'none' ? [] : [firstItem(answers.section, today)]),
    ['content/urls.txt', ''],
    ['theme/theme.css', themeOf(answers.accent, theme)],
  ])
}

/** An id from the name where it has plain letters; undefined lets `newFile` make it. */
const authorSlug = (name: string) => (/[a-z0-9]/i.test(name.normalize('NFKD')) ? undefined : 'author')

function settings({ title, description, url, language, host, section, 'time-zone': zone }: Answers): string {
  const own = section === 'none' ? null : firstSections[section]
  return `title: ${yamlScalar(title)}
description: ${yamlScalar(description)}
url: ${url}
language: ${language}
time_zone: ${zone}
host: ${host}

# The bar at the top of every page. docs/guide/front-matter.md lists every setting.
navigation:
  - { label: Articles, url: /blog/ }
${own ? `  - { label: ${own.label}, url: /${section}/ }\n` : ''}  - { label: Archive, url: /archive/ }
  - { label: About, url: /about/ }
${own ? `\n# Kinds of content besides posts; docs/guide/sections.md lists their settings.\nsections:\n${own.settings}` : ''}`
}

const firstPost = (
  path: string,
) => `This is \`${path}\`. Change its title and its text, save, and look again: \`npm run dev\` shows every save.

Write the next one with \`npm run new -- "A title"\`. \`docs/guide/writing.md\` says what a post can have: pictures, footnotes, code, diagrams.
`

/** The shipped accent needs no theme of its own. */
function themeOf(accent: string, theme: Theme): string {
  const head = '/* Your colours, sizes and fonts. docs/guide/design.md lists the custom properties. */\n'
  return accent === theme.colour('accent', 'light') ? head : head + accentTheme(accent, theme)
}
