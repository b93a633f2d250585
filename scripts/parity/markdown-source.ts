/** Documents of Markdown files for the parity report: as another parser renders them, and as the site does. */
import { missingWords, wordsOf } from '../../lib/html/index.ts'
import { type CompiledBody, escapeHtml, fillBody, hideComments } from '../../lib/markdown/index.ts'
import { type Excused, markdownHtml } from '../../lib/parity/index.ts'

/** Template tags, formulas, diagrams, emoji and marks of blocks are either interpreted, and need not be visible, or shown as typed. */
const templateTags =
  /^```mermaid[\s\S]*?^```|\$\$[\s\S]*?\$\$|\{%-?\s*comment\b[\s\S]*?endcomment\s*-?%\}|\{%.*?%\}|\{\{.*?\}\}|\{:[^}\n]*\}|\{#[\w:.-]+(?:[ \t]+\.[\w-]+)*[ \t]*\}|^[*-] TOC$|\[![^\]\n]+\]|:[\w+-]+:|^ *:::+ *\w+|!?\[\[[^\]\n]+\]\]|<!--.*?-->/gim

/** The Markdown as another parser renders it. Spaces in template tags are removed, so that an address with a tag in it parses as an address; comments of Obsidian have no words for readers. */
export function plainHtml(text: string): string {
  return markdownHtml(hideComments(text).text.replace(/\{%.*?%\}|\{\{.*?\}\}/g, (tag) => tag.replaceAll(' ', '\u00a0')))
}

/** What the check reports about a body, or the site interprets. */
export function excusedOf(text: string, body: CompiledBody, isProgram = false): Excused {
  const named = (code: string): number => body.problems.filter((problem) => problem.code === code).length
  const words = new Map<string, number>()
  const excuse = (word: string) => words.set(word, (words.get(word) ?? 0) + 1)
  for (const tag of text.match(templateTags) ?? []) for (const word of wordsOf(tag)) excuse(word)
  if (isProgram) {
    // Formulas and components make words that are not in the file.
    for (const word of missingWords(counted(body.text), counted(text))) excuse(word)
  }
  return {
    words,
    links: named('url-unsafe'),
    // In a link, where no other link may be, a picture of another host is its alternative text and the name of the host.
    images:
      named('url-unsafe') +
      named('html-removed') +
      body.images.filter(({ insideLink, src }) => insideLink && /^(?:https?:)?\/\//.test(src)).length,
    videos: named('html-removed'),
    frames: named('embed-blocked'),
    code: text.match(/^ *(?:```|~~~) *mermaid/gm)?.length ?? 0,
  }
}

const counted = (text: string) => {
  const words = new Map<string, number>()
  for (const word of wordsOf(text)) words.set(word, (words.get(word) ?? 0) + 1)
  return words
}

/** Whether the body is too large to be rendered; the check says so. */
export const isRefused = (body: CompiledBody): boolean => body.problems.some(({ code }) => code === 'body-limit')

/** A compiled body with links and pictures as typed. */
export function bodyHtml(body: CompiledBody): string {
  return fillBody(body, {
    link: ({ href }) => ({ href, external: false }),
    asset: ({ href }) => href,
    image: ({ src, alt, title, standalone }) =>
      `<img src="${escapeHtml(src)}" alt="${escapeHtml(alt ?? '')}">${standalone ? (title ?? '') : ''}`,
  })
}
