/**
 * Compares our rendering of every Markdown file of a folder with another parser's (micromark): every word, picture, film and
 * frame that a plain rendering shows must be on our page or named in a problem. `npm run compare-words -- <folder>`.
 */
import { readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { readSource, splitFence } from '../lib/content/index.ts'
import { escapeHtml } from '../lib/markdown/escape-html.ts'
import { type BodyInput, type CompiledBody, compileBodies, fillBody } from '../lib/markdown/index.ts'
import { CommandError, command } from './command.ts'
import { commandLine } from './command-line.ts'
import { repositoryRoot } from './root.ts'
import { missingWords, seenContent, wordsOf } from './seen-content.ts'

/** Template tags, formulas and diagrams are understood or stand as typed; what is understood need not be seen. */
const templateTags =
  /^```mermaid[\s\S]*?^```|\$\$[\s\S]*?\$\$|\{%-?\s*comment\b[\s\S]*?endcomment\s*-?%\}|\{%.*?%\}|\{\{.*?\}\}|\{:[^}\n]*\}|\{#[\w:.-]+\}|^[*-] TOC$|\[![^\]\n]+\]|<!--.*?-->/gim
/** Elements that are removed with what they hold, and named. */
const removedWhole = new Set(['svg', 'math', 'object', 'embed', 'applet', 'noembed', 'noframes', 'select'])

await command('compare-words', async () => {
  const [folder] = commandLine('compare-words').operands
  if (!folder) throw new CommandError('Name a folder: npm run compare-words -- content')
  const inputs = bodies(resolve(folder))
  const cacheFolder = join(repositoryRoot, '.next', 'cache', 'masthead')
  const compiled = await compileBodies(inputs, { cacheFolder, repository: repositoryRoot })
  let losses = 0
  for (const [index, input] of inputs.entries()) {
    const body = compiled[index]
    if (!body) continue
    for (const loss of lossesOf(input, body)) {
      losses++
      console.log(`${input.path}: ${loss}`)
    }
  }
  console.log(`${inputs.length} files, ${losses} losses nobody was told of`)
  return losses > 0 ? 1 : 0
})

function bodies(folder: string): BodyInput[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.(?:md|markdown)$/i.test(path) && statSync(join(folder, path)).isFile(),
  )
  return paths.sort().flatMap((path): BodyInput[] => {
    const source = readSource(join(folder, path), path)
    if ('problem' in source) return []
    const split = splitFence(source.text, path)
    const text = 'problem' in split ? source.text : split.body
    return [{ path, text, firstLine: 1, format: 'md', language: 'en', math: false, siteUrl: 'https://example.org/' }]
  })
}

function lossesOf(input: BodyInput, body: CompiledBody): string[] {
  const named = (code: string): number => body.problems.filter((problem) => problem.code === code).length
  if (named('body-limit') > 0) return []
  const options = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] }
  const plain = seenContent(micromark(readableTags(input.text), options), removedWhole)
  const page = seenContent(html(body))
  const explained = new Map<string, number>()
  for (const tag of input.text.match(templateTags) ?? []) {
    for (const word of wordsOf(tag)) explained.set(word, (explained.get(word) ?? 0) + 1)
  }
  const missing = missingWords(plain.words, page.words).filter((word) => {
    const left = explained.get(word) ?? 0
    explained.set(word, left - 1)
    return left <= 0
  })
  const fewer = (what: 'images' | 'videos' | 'frames', excused: number): string[] =>
    plain[what] - page[what] > excused ? [`${plain[what] - page[what]} of ${plain[what]} ${what} missing`] : []
  return [
    ...(missing.length > 0 ? [`words missing: ${missing.slice(0, 20).join(' ')}`] : []),
    ...fewer('images', named('url-unsafe') + named('html-removed')),
    ...fewer('videos', named('html-removed')),
    ...fewer('frames', named('embed-blocked')),
  ]
}

/** Template tags without blanks, so that an address that holds one is an address to the other parser too. */
function readableTags(text: string): string {
  return text.replace(/\{%.*?%\}|\{\{.*?\}\}/g, (tag) => tag.replaceAll(' ', '\u00a0'))
}

function html(body: CompiledBody): string {
  return fillBody(body, {
    link: ({ href }) => ({ href, external: false }),
    asset: ({ href }) => href,
    image: ({ src, alt, title, standalone }) =>
      `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt ?? '')}">${standalone ? (title ?? '') : ''}`,
  })
}
