/** Inline HTML: tags with a meaning within a line, autolinks in angle brackets, comments. */
import { decodeEntity } from './entities.ts'
import { anchor } from './links.ts'
import { type Match, matchAt, type ReadInside } from './rule.ts'

/** Tags with a meaning within a line. Others stay text, so that the words of `List<String>` do not vanish. */
const kept = new Set('a abbr b br cite code del dfn em i ins kbd mark q s samp small strong sub sup u var'.split(' '))
/** Presentational and block tags: dropped, their content stays. */
const unwrapped = new Set(['span', 'font', 'big', 'center', 'p', 'div'])
/** Elements whose content is for programs: dropped with it. */
const removed = new Set(['script', 'style'])

export function autolink(text: string, at: number, inLink: boolean): Match {
  const match = matchAt(/<(https?:\/\/[^\s<>]+|mailto:[^\s<>]+|([\w.+-]+@[\w-]+(?:\.[\w-]+)+))>/iy, text, at)
  if (!match) return null
  const [whole, address = '', mail] = match
  return { nodes: anchor(mail ? `mailto:${mail}` : address, [mail ?? address], inLink), end: at + whole.length }
}

export function comment(text: string, at: number): Match {
  const match = matchAt(/<!--[\s\S]*?-->/y, text, at)
  return match && { nodes: [], end: at + match[0].length }
}

const startTag = /<([a-z][a-z\d]*)((?:\s+[a-z][\w:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*)\s*\/?>/iy

/** A tag counts only if its end follows in the line: in "the `<b>` tag" it is a word. */
export function element(text: string, at: number, inLink: boolean, inside: ReadInside): Match {
  const match = matchAt(startTag, text, at)
  const tag = match?.[1]?.toLowerCase() ?? ''
  const start = at + (match?.[0].length ?? 0)
  if (tag === 'br') return { nodes: [{ tag, children: [] }], end: start }
  if (!kept.has(tag) && !unwrapped.has(tag) && !removed.has(tag)) return null
  const close = endTag(text, tag, start)
  if (!close) return null
  if (removed.has(tag)) return { nodes: [], end: close.end }
  const children = inside(text.slice(start, close.start), inLink || tag === 'a')
  if (tag === 'a') return { nodes: anchor(attribute(match?.[2] ?? '', 'href'), children, inLink), end: close.end }
  const divided = tag === 'p' || tag === 'div' ? [' ', ...children, ' '] : children
  return { nodes: unwrapped.has(tag) ? divided : [{ tag, children }], end: close.end }
}

function endTag(text: string, tag: string, from: number): { start: number; end: number } | null {
  const pattern = new RegExp(`<(/?)${tag}(?=[\\s/>])[^<>]*>`, 'gi')
  pattern.lastIndex = from
  let depth = 1
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    depth += match[1] ? -1 : 1
    if (depth === 0) return { start: match.index, end: pattern.lastIndex }
  }
  return null
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'=<>\`]+))`, 'i').exec(attributes)
  const value = match?.[1] ?? match?.[2] ?? match?.[3]
  return value?.replace(/&#?\w+;/g, (typed) => decodeEntity(typed) ?? typed)
}
