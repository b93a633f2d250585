/** Splits front matter from body. The only module that imports gray-matter, which is used for the fence alone: every engine but ours throws. */
import matter from 'gray-matter'
import { type Problem, problem } from '../../core/problems/problem.ts'
import { bareMetadata } from './bare-metadata.ts'

/** `metadata`: YAML made from lines without fences, so its columns are not those of the file. */
export type MatterLanguage = 'yaml' | 'toml' | 'json' | 'metadata'

export type Split = {
  language: MatterLanguage
  /** The front matter without its fences; JSON with its braces. */
  matter: string
  /** The line on which it begins, from 1. */
  matterLine: number
  /** The body, unchanged. */
  body: string
  /** The line on which the body begins, from 1. */
  bodyLine: number
  problems: Problem[]
}

/** By default gray-matter evaluates `---js` (in any spelling) and swallows failures; these engines always throw. */
const refuse = (language: string) => ({
  parse: () => {
    throw new Error(language)
  },
})
const engines = {
  yaml: { parse: (yaml: string) => ({ yaml }) },
  javascript: refuse('JavaScript'),
  coffee: refuse('CoffeeScript'),
  coffeescript: refuse('CoffeeScript'),
  cson: refuse('CSON'),
  json: refuse('JSON'),
  toml: refuse('TOML'),
}

/**
 * Splits a file at its fences.
 * @param text the file with `\n` line ends
 * @param path from the site's root, for messages
 * @returns the parts, or the problem that makes the file unreadable
 */
export function splitFence(text: string, path: string): Split | { problem: Problem } {
  const lines = text.split('\n')
  const foreign = splitForeign(lines, path)
  if (foreign) return foreign
  const bare = bareMetadata(lines)
  if (bare) return bare
  const refusal = openingProblem(lines, path)
  if (refusal) return { problem: refusal }
  const isOpened = lines[0] === '---'
  const close = lines.findIndex((line, index) => index > 0 && /^---\s*$/.test(line))
  if (close < 0) return unclosed(path, likelyEnd(lines))
  const problems: Problem[] = []
  if (!isOpened) {
    problems.push(
      problem(
        'front-matter-fence',
        path,
        { line: 1, column: 1 },
        'the front matter is closed but not opened',
        'add a line --- above the first line',
      ),
    )
    const matter = lines.slice(0, close).join('\n')
    return {
      language: 'yaml',
      matter,
      matterLine: 1,
      body: lines.slice(close + 1).join('\n'),
      bodyLine: close + 2,
      problems,
    }
  }
  if (lines[close] !== '---') {
    problems.push(
      problem(
        'front-matter-fence',
        path,
        { line: close + 1, column: 4 },
        'spaces follow the closing ---',
        'remove them',
      ),
    )
    lines[close] = '---'
  }
  problems.push(...repeated(lines, close + 1, path))
  const split = matter(lines.join('\n'), { engines, language: 'yaml' })
  const yaml = lines.slice(1, close).join('\n')
  return { language: 'yaml', matter: yaml, matterLine: 2, body: split.content, bodyLine: close + 2, problems }
}

/** Front matter that was pasted along with a text. Between rules, prose has other lines than keys. */
function repeated(lines: readonly string[], from: number, path: string): Problem[] {
  const start = lines.findIndex((line, index) => index >= from && line.trim() !== '')
  if (start < 0 || lines[start]?.trimEnd() !== '---') return []
  const end = lines.findIndex((line, index) => index > start && line.trimEnd() === '---')
  const keys = end < 0 ? [] : lines.slice(start + 1, end)
  const isMatter =
    /^(?:title|date|layout|tags|author\w*):/m.test(keys.join('\n')) &&
    keys.every((line) => /^[A-Za-z][\w-]*:(?:\s|$)|^\s+\S|^- /.test(line))
  if (!isMatter) return []
  const message = 'the text begins with front matter again, which is shown to readers'
  const remedy = 'move its keys into the front matter above, and remove it with its two lines ---'
  return [problem('front-matter-fence', path, { line: start + 1, column: 1 }, message, remedy)]
}

const unclosed = (path: string, remedy: string) => ({
  problem: problem(
    'front-matter-unclosed',
    path,
    { line: 1, column: 1 },
    'the front matter is opened here but never closed',
    remedy,
  ),
})

/** Hugo's other two forms (gohugo.io/content-management/front-matter): TOML between `+++` lines, or a JSON object. Zola writes the first. */
function splitForeign(lines: string[], path: string): Split | { problem: Problem } | null {
  const first = (lines[0] ?? '').trimEnd()
  // Eleventy marks JSON at the fence; the object is inside.
  if (/^---\s*json$/i.test(first)) return splitMarkedJson(lines, path)
  const [language, end] = first === '+++' ? (['toml', '+++'] as const) : first === '{' ? (['json', '}'] as const) : []
  if (!language) return null
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === end)
  if (close < 0) return unclosed(path, `add a line ${end} after the last key`)
  const [from, to] = language === 'toml' ? [1, close] : [0, close + 1]
  return {
    language,
    matter: lines.slice(from, to).join('\n'),
    matterLine: from + 1,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
    problems: [],
  }
}

function splitMarkedJson(lines: readonly string[], path: string): Split | { problem: Problem } {
  const close = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (close < 0) return unclosed(path, 'add a line --- after the object')
  return {
    language: 'json',
    matter: lines.slice(1, close).join('\n'),
    matterLine: 2,
    body: lines.slice(close + 1).join('\n'),
    bodyLine: close + 2,
    problems: [],
  }
}

/** Returns the problem with the start of the file, if any. */
function openingProblem(lines: string[], path: string): Problem | null {
  const first = lines[0] ?? ''
  if (/^---[ \t]*$/.test(first)) {
    lines[0] = '---'
    return null
  }
  const at = { line: 1, column: 1 }
  const language = /^---\s*([A-Za-z]\S*)\s*$/.exec(first)?.[1] ?? (/^;;;\s*$/.test(first) ? 'json' : null)
  if (language && !/^ya?ml$/i.test(language))
    return problem(
      'front-matter-language',
      path,
      at,
      `the front matter is marked as ${language}, which is not supported`,
      'write it in YAML between two lines ---',
    )
  if (language) {
    lines[0] = '---'
    return null
  }
  const later = lines.findIndex((line) => /^---\s*$/.test(line))
  if (/^\s+---\s*$/.test(first))
    return problem('front-matter-missing', path, at, 'the first line is indented', 'begin it with ---, without spaces')
  if (later > 0 && lines.slice(0, later).every((line) => line.trim() === ''))
    return problem(
      'front-matter-late',
      path,
      { line: later + 1, column: 1 },
      `the opening --- is on line ${later + 1}`,
      'make it the first line of the file',
    )
  // Dashes from a word processor's autocorrection, or one hyphen too many or too few.
  if (/^(?:[-–—]{1,2}|[-–—]{4,}|[–—]+-*|-+[–—]+-*)\s*$/.test(first))
    return problem(
      'front-matter-missing',
      path,
      at,
      `the first line is “${first.trim()}”, which does not open front matter`,
      'write it as ---, three plain hyphens',
    )
  // Hexo's own templates began with the first key.
  if (later > 0 && /^[A-Za-z][\w-]*:(?:\s|$)/.test(first)) return null
  return problem(
    'front-matter-missing',
    path,
    at,
    'the file has no front matter',
    'begin it with a line ---, then title: and the other keys, then a line ---',
  )
}

/** Suggests the line probably meant as the closing fence, else where to add one: before the first blank line after a key. */
function likelyEnd(lines: string[]): string {
  const meant = lines.findIndex((line, index) => index > 0 && /^(?:--|-{4,}|[–—]+|\.\.\.)\s*$/.test(line))
  if (meant > 0) return `write line ${meant + 1} as ---`
  const blank = lines.findIndex((line, index) => index > 1 && line.trim() === '')
  return `add a line --- after the last key${blank > 1 ? `, probably after line ${blank}` : ''}`
}
