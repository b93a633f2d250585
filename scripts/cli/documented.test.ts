/** What the documentation says of commands, files and links has to be true: a reader types it as it is written. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, it } from 'vitest'
import { repositoryRoot } from '../../lib/core/root.ts'
import { type CommandDescription, commands } from './commands.ts'

const documents = [
  'README.md',
  'AGENTS.md',
  'SECURITY.md',
  ...readdirSync(join(repositoryRoot, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name))
    .map((name) => `docs/${name.replaceAll('\\', '/')}`)
    .sort(),
]
const textOf = (document: string) => readFileSync(join(repositoryRoot, document), 'utf8')
const scripts: Record<string, string> = JSON.parse(textOf('package.json')).scripts
const described: Readonly<Record<string, CommandDescription>> = commands

/** Each `npm run x -- --option` of a text: the command, and the options after the two dashes. */
function* commandsIn(text: string): Generator<[command: string, options: string[]]> {
  for (const [, name = '', rest = ''] of text.matchAll(/\bnpm (?:run )?([a-z][\w:-]*)(?: --(?= )([^`\n]*))?/g)) {
    const options = Array.from(rest.matchAll(/(?:^|\s)--([a-z][\w-]*)/g), ([, option = '']) => option)
    if (name in described || text.includes(`npm run ${name}`)) yield [name, options]
  }
}

it.each(documents)('%s names only commands and options that exist', (document) => {
  const wrong = [...commandsIn(textOf(document))].flatMap(([name, options]) => {
    if (!(name in scripts)) return [`npm run ${name}`]
    const known = Object.keys(described[name]?.options ?? {})
    return options.filter((one) => one !== 'help' && !known.includes(one)).map((one) => `npm run ${name} -- --${one}`)
  })
  expect(wrong).toEqual([])
})

/** Paths in backticks that begin with one of our folders. Those of the guide may name files that an owner makes. */
const ours = /`((?:lib|app|components|scripts|e2e)\/[\w./[\]-]*[\w\]/])`/g
const madeLater = /^(?:app\/fonts|components\/own\/mdx|e2e\/sample)/

it.each(documents.filter((name) => !name.startsWith('docs/guide/')))(
  '%s names only files of ours that exist',
  (document) => {
    const named = Array.from(textOf(document).matchAll(ours), ([, path = '']) => path)
    expect(named.filter((path) => !madeLater.test(path) && !existsSync(join(repositoryRoot, path)))).toEqual([])
  },
)

it.each(documents)('%s links only to files that exist', (document) => {
  const prose = textOf(document).replace(/^(`{3,})[\s\S]*?^\1\s*$|`[^`\n]*`/gm, '')
  const links = Array.from(prose.matchAll(/\]\(([^()#\s]+)(?:#[^()\s]*)?\)/g), ([, link = '']) => link)
  const own = links.filter((link) => !/^(?:[a-z]+:|\/)/.test(link))
  expect(own.filter((link) => !existsSync(join(repositoryRoot, normalize(join(dirname(document), link)))))).toEqual([])
})
