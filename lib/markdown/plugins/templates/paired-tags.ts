/**
 * Pairs of tags around text that our own fences express: `{% note warning %}` … `{% endnote %}` of Hexo's themes, `{% callout() %}` … `{% end %}`
 * of Zola, `{{< notice tip >}}` … `{{< /notice >}}` of Hugo's, and `mermaid` of all three. Each line becomes a fence of the same length, so positions don't change.
 */
import { calloutKind } from '../blocks/callouts/kinds.ts'
import { firstNamed, type TagArguments, tagArguments } from './tag-arguments.ts'

type Tag = { name: string; written: string; closes: boolean }
type Open = { line: number; name: string; fence: string }

const line = /^ {0,3}(?:\{%-?\s*(\/?\w+)\s*(\(.*\)|.*?)\s*-?%\}|\{\{[<%]\s*(\/?\s*[\w-]+)\s*(.*?)\s*[>%]\}\})[ \t]*$/
const codeFence = /^ {0,3}(`{3,}|~{3,})/
const verbatim = /^\s*\{(?:%-?\s*(raw|highlight|codeblock|code|comment)\b|\{[<%]\s*(highlight)\b)/

/** Returns the text with the lines of such pairs as fences. */
export function withFences(body: string): string {
  if (!/^ {0,3}\{[%{]/m.test(body)) return body
  const lines = body.split('\n')
  const open: Open[] = []
  let code = ''
  let isVerbatim: RegExp | null = null
  for (const [index, text] of lines.entries()) {
    if (isVerbatim) {
      if (isVerbatim.test(text)) isVerbatim = null
      continue
    }
    const mark = codeFence.exec(text)?.[1] ?? ''
    if (code !== '') {
      if (mark.startsWith(code) && text.trim() === mark) code = ''
      continue
    }
    if (mark !== '') {
      code = mark
      continue
    }
    const [, liquid, hugo] = verbatim.exec(text) ?? []
    const ends = liquid ? new RegExp(`\\{%-?\\s*end${liquid}\\b`) : hugo ? /\{\{[<%]\s*\/\s*highlight\b/ : null
    if (ends) {
      if (!ends.test(text)) isVerbatim = ends
      continue
    }
    const tag = tagOf(text)
    if (!tag) continue
    if (!tag.closes) open.push({ line: index, name: tag.name, fence: fenceOf(tag) ?? '' })
    else {
      const at = open.findLastIndex(({ name }) => tag.name === '' || name === tag.name)
      const pair = open[at]
      if (!pair) continue
      open.length = at
      const first = lines[pair.line] ?? ''
      if (pair.fence === '' || pair.fence.length > first.length) continue
      lines[pair.line] = pair.fence.padEnd(first.length)
      lines[index] = pair.fence.slice(0, 3).padEnd(text.length)
    }
  }
  return lines.join('\n')
}

/** Reads a line that is one tag. */
function tagOf(text: string): Tag | null {
  const [, liquid, inLiquid = '', hugo, inHugo = ''] = line.exec(text) ?? []
  if (liquid === 'end') return { name: '', written: '', closes: true }
  if (liquid !== undefined) {
    const closed = /^end(\w+)$/.exec(liquid)?.[1]
    return { name: closed ?? liquid, written: inLiquid.replace(/^\((.*)\)$/s, '$1'), closes: closed !== undefined }
  }
  if (hugo === undefined || inHugo.endsWith('/')) return null
  return { name: hugo.replace(/^\/\s*/, ''), written: inHugo, closes: hugo.startsWith('/') }
}

const generic = /^(?:admonition|alert|callout|hint|message|notice|notification)$/i
const folded = /^(?:accordion|collapse|collapsible|details|expand|fold|folding|hideToggle|spoiler)$/i
const quotes = /^(?:blockquote|centerquote|cq|quote)$/i

/** The first line of our block for a pair; null for any other. */
function fenceOf({ name, written }: Tag): string | null {
  const given = tagArguments(written)
  if (/^pullquote$/i.test(name)) return ':::quote'
  if (/^mermaid$/i.test(name)) return '```mermaid'
  if (quotes.test(name)) return fence('q', sourceOf(given, written))
  if (folded.test(name)) return fence('details', firstNamed(given, 'title summary label') || given.places.join(' '))
  const kind = generic.test(name) || /^note$/i.test(name) ? kindOf(given) : undefined
  const own = calloutKind(name)
  if (!generic.test(name) && (own === undefined || own === 'quote' || own === 'aside')) return null
  const words = given.places.filter((word) => calloutKind(word) === undefined && !ofLooks.test(word))
  return fence(
    kind ?? (generic.test(name) ? 'note' : name.toLowerCase()),
    firstNamed(given, 'title') || words.join(' '),
  )
}

/** Colours and signs of Hexo's themes. */
const ofLooks =
  /^(?:no-icon|icon|simple|modern|flat|disabled|default|primary|blue|pink|red|purple|orange|green|fa[brs]? .*|'.*')$/

function kindOf(given: TagArguments): string | undefined {
  const typed = [firstNamed(given, 'type kind class level color style'), ...given.places].find(
    (word) => word !== '' && calloutKind(word) !== undefined,
  )
  return typed?.toLowerCase()
}

/** Who said it, and where. */
const sourceOf = (given: TagArguments, written: string): string =>
  given.named.size > 0
    ? ['author', 'source', 'cite', 'src', 'title', 'link'].flatMap((name) => given.named.get(name) ?? []).join(', ')
    : written.replace(/^["'](.*)["']$/, '$1')

/** A title with marks of its own would be read as more than words. */
const fence = (name: string, title: string): string | null =>
  /[[\]{}<>*_`]/.test(title) ? null : `:::${name} ${title}`.trimEnd()
