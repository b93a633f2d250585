/** Valid YAML that front matter refuses or that an author hardly meant: deep nesting, anchors, swallowed list items, values cut off by a comment. */
import { type Document, isAlias, isPair, isScalar, type Node, Scalar, visit } from 'yaml'
import { reserved } from './yaml-characters.ts'

/** Finds the first anchor, alias or merge key. A value that merely begins with `&` or `*` is one to YAML. */
export function firstAnchor(document: Document.Parsed, yaml: string): Loss | null {
  const offset = anchorOffset(document)
  if (offset === null) return null
  const from = yaml.lastIndexOf('\n', offset - 1) + 1
  const [line = ''] = yaml.slice(from).split('\n', 1)
  const text = /:\s+(?:&\S+\s+\S|\*\S+\s)/.test(line) && reserved({ code: '', message: '', lines: [line], index: 0 })
  if (text) return { ...text, offset: from + (text.from?.column ?? 0) }
  return {
    offset,
    message: 'YAML anchors, aliases and merge keys are not supported',
    remedy: 'write the value out, or put text that begins with & or * in quotes',
  }
}

function anchorOffset(document: Document.Parsed): number | null {
  let offset: number | null = null
  visit(document, (_, node) => {
    const merge = isPair(node) && isScalar(node.key) && node.key.value === '<<'
    const anchor =
      !isPair(node) && !isAlias(node) && typeof node === 'object' && node !== null && 'anchor' in node && node.anchor
    if (!isAlias(node) && !merge && !anchor) return undefined
    const range = isPair(node) ? (node.key as Node).range : (node as Node).range
    offset = range?.[0] ?? 0
    return visit.BREAK
  })
  return offset
}

/** Returns an upper bound for the nesting depth of brackets and list dashes, without parsing. */
export function nesting(yaml: string): number {
  let open = 0
  let deepest = 0
  for (const character of yaml) {
    if (character === '[' || character === '{') deepest = Math.max(deepest, ++open)
    else if (character === ']' || character === '}') open = Math.max(0, open - 1)
  }
  const dashes = Math.max(0, ...(yaml.match(/^(?:[ ]*- )+/gm) ?? []).map((run) => run.split('-').length - 1))
  return Math.max(deepest, dashes)
}

/** Something that YAML reads otherwise than it looks. */
export type Loss = { offset: number; message: string; remedy: string }

/** Finds what YAML drops without an error: the word after a `!`, which names a type, and everything after a line `...`. */
export function firstLoss(document: Document.Parsed, yaml: string): Loss | null {
  const tag = document.warnings.find(({ code }) => code === 'TAG_RESOLVE_FAILED')
  if (tag) {
    const offset = tag.pos[0]
    const from = yaml.lastIndexOf('\n', offset - 1) + 1
    const [line = ''] = yaml.slice(from).split('\n', 1)
    const isWhole = /^\s*(?:- +)*[\w-]+:\s+$/.test(line.slice(0, offset - from))
    const whole = isWhole && reserved({ code: tag.code, message: tag.message, lines: [line], index: 0 })
    return {
      offset,
      ...(whole || { message: 'a value begins with !, which YAML reserves', remedy: 'put it in quotes' }),
    }
  }
  const marked = exclamation(document, yaml)
  if (marked) return marked
  const end = /^\.\.\.[ \t]*\n(?=[\s\S]*\S)/m.exec(yaml)
  const message = 'the line ... ends the front matter for YAML, which drops what follows'
  return end && { offset: end.index, message, remedy: 'remove the line' }
}

/** To YAML, `! text` is a text of no particular type: the mark is dropped without a word. */
function exclamation(document: Document.Parsed, yaml: string): Loss | null {
  let found: Loss | null = null
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || node.tag !== '!' || !node.range) return undefined
      const from = yaml.lastIndexOf('\n', node.range[0] - 1) + 1
      const [line = ''] = yaml.slice(from).split('\n', 1)
      const said = reserved({ code: '', message: '', lines: [line], index: 0 })
      found = said
        ? { ...said, offset: from + (said.from?.column ?? 0) }
        : { offset: node.range[0], message: 'a value begins with !, which YAML reserves', remedy: 'put it in quotes' }
      return visit.BREAK
    },
  })
  return found
}

/** Keys whose values are lists. In all other values a line may legitimately start with a dash. */
const lists = new Set(
  'tags categories category author authors author_staff_member author_staff_member_editor redirect_from aliases ignore image_hosts navigation footer social'.split(
    ' ',
  ),
)

/**
 * Finds a list item that YAML reads as a continuation of the text above: `tags:`, `  - data`, `    - more` is one tag, “data - more”.
 * @param root the parsed front matter
 * @param yaml its text
 * @returns the first such item with a remedy, or null
 */
export function swallowedItem(root: Document.Parsed['contents'], yaml: string): Loss | null {
  let found: Loss | null = null
  visit(root, {
    Scalar(key, node, path) {
      if (!isScalar(node) || node.type !== Scalar.PLAIN || key === 'key') return undefined
      const pair = path.at(-1)
      const name = isPair(pair) && isScalar(pair.key) ? String(pair.key.value) : ''
      if (typeof key !== 'number' && !lists.has(name)) return undefined
      const [start = 0, end = 0] = node.range ?? []
      const lines = yaml.slice(start, end).split('\n')
      const [, first] = /^-([\p{L}\p{N}].*)/u.exec(lines[0] ?? '') ?? []
      if (first !== undefined) {
        const message = `“${node.value}” is one text, since no space follows its dash${lines.length > 1 ? 'es' : ''}`
        found = { offset: start, message, remedy: `write - ${first}` }
        return visit.BREAK
      }
      const at = lines.findIndex((line, index) => index > 0 && /^\s*- /.test(line))
      if (at < 0) return undefined
      const before = lines.slice(0, at).reduce((sum, line) => sum + line.length + 1, 0)
      const item = (lines[at] ?? '').trim()
      const remedy =
        typeof key === 'number'
          ? 'align its dash with the one above'
          : `put the first item on its own line too: - ${(lines[0] ?? '').trim()}`
      found = {
        offset: start + before + ((lines[at] ?? '').length - (lines[at] ?? '').trimStart().length),
        message: `the list item “${item}” is read as part of the text above it`,
        remedy,
      }
      return visit.BREAK
    },
  })
  return found
}

/**
 * Finds text that YAML drops as a comment although it probably belongs to the value: `title: What we learnt of #5 and its kin` ends before the `#`.
 * @param line the line on which a key and its value start
 * @param value the parsed value
 * @returns the dropped text and a remedy that keeps it; null for a regular comment with a space after the `#`
 */
export function hiddenComment(line: string, value: unknown): { text: string; remedy: string } | null {
  if (value !== null && !(isScalar(value) && (value.value === null || value.type === Scalar.PLAIN))) return null
  const [, key = '', kept = '', text = ''] = /^([^\s:#]+):\s+(|[^\s#].*?\s+)(#[^\s#].*)$/.exec(line) ?? []
  if (text === '') return null
  const whole = `${kept}${text}`.trim().replaceAll('\\', '\\\\').replaceAll('"', '\\"')
  return { text: text.trim(), remedy: `put the value in quotes if this is part of it: ${key}: "${whole}"` }
}
