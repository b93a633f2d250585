/** What a plain rendering of a Markdown body shows, but ours neither shows nor reports. */
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { missingWords, seenContent, wordsOf } from '../../lib/html/index.ts'
import { type BodyInput, type CompiledBody, escapeHtml, fillBody } from '../../lib/markdown/index.ts'

/** Template tags, formulas and diagrams are either interpreted, and need not be visible, or shown as typed. */
const templateTags =
  /^```mermaid[\s\S]*?^```|\$\$[\s\S]*?\$\$|\{%-?\s*comment\b[\s\S]*?endcomment\s*-?%\}|\{%.*?%\}|\{\{.*?\}\}|\{:[^}\n]*\}|\{#[\w:.-]+\}|^[*-] TOC$|\[![^\]\n]+\]|<!--.*?-->/gim
/** Elements that are removed with their content, and reported. */
const removedWhole = new Set(['svg', 'math', 'object', 'embed', 'applet', 'noembed', 'noframes', 'select'])

/** GFM without its tag filter, which prints tags of frames and scripts as text; ours shows the element, or removes and reports it. */
const { htmlFlowData, htmlTextData, ...exit } = gfmHtml().exit ?? {}
const parsing = { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [{ ...gfmHtml(), exit }] }

/**
 * Compares the rendering of a body with micromark's.
 * @returns one line for the missing words and one per kind of missing media; none if everything is shown or reported
 */
export function lossesOf(input: BodyInput, body: CompiledBody): string[] {
  const named = (code: string): number => body.problems.filter((problem) => problem.code === code).length
  if (named('body-limit') > 0) return []
  const plain = seenContent(micromark(readableTags(input.text), parsing), removedWhole)
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

/** Template tags without blanks, so that an address containing one is an address to the other parser too. */
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
