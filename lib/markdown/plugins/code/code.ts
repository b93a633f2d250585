/** Renders code blocks: token classes, title, marks, language label, and the text for the copy button. */
import type { Element, ElementContent, Parents, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { SKIP, visit } from '../../tree/visit.ts'
import { caption } from './caption.ts'
import { highlight, plainLines } from './highlighter.ts'
import { findLanguage, nearestLanguages } from './languages.ts'
import { markWords } from './mark-words.ts'
import { type LineMark, parseFenceMeta } from './meta.ts'
import { metaAdvice } from './meta-advice.ts'
import { isSession, sessionCommands } from './terminal.ts'
import { isWide } from './wide.ts'

/**
 * A rehype plugin: replaces every `<pre><code>` with `<figure class="code">`. Of the author's input it reads only the text and the
 * attribute `data-meta`, so it runs after the sanitiser. Diagrams and formulas have been replaced before it.
 */
export function rehypeCode() {
  return async (tree: Root, file: VFile) => {
    const blocks: { parent: Parents; index: number; pre: Element; code: Element }[] = []
    visit(tree, 'element', (node, index, parent) => {
      if (node.tagName !== 'pre' || !parent || index === undefined) return
      const code = onlyCode(node)
      if (code) blocks.push({ parent, index, pre: node, code })
      return SKIP
    })
    for (const { parent, index, pre, code } of blocks) parent.children[index] = await figureOf(pre, code, file)
  }
}

async function figureOf(pre: Element, code: Element, file: VFile): Promise<Element> {
  const name = languageName(code)
  const language = name === undefined ? undefined : findLanguage(name)
  if (name !== undefined && !language) reportUnknown(file, pre, name)

  const text = textOf(code).replace(/\n$/, '')
  const session = isSession(text, language?.id)
  const meta = String(code.properties.dataMeta ?? '')
  const { title, marksOf, beyond, isDiff, words, lineNumbers, unknown } = parseFenceMeta(meta)
  const classesOf = (line: number) => marksOf(line).flatMap((mark) => lineClasses[mark])
  const grammar = session ? 'shellsession' : language?.id
  const { lines, classes } = grammar
    ? await highlight(text, grammar, classesOf)
    : { lines: plainLines(text, classesOf), classes: [] as string[] }
  if (isDiff && !classes.includes('has-diff')) classes.push('has-diff')
  if (lineNumbers) classes.push('line-numbers')

  const found = markWords(lines, words)
  reportMeta(file, pre, meta, [...unknown, ...words.filter((word) => !found.has(word)).map((word) => `/${word}/`)])
  const lineCount = text.split('\n').length
  reportBeyond(file, pre, beyond(lineCount), lineCount)

  const children: ElementContent[] = [
    {
      type: 'element',
      tagName: 'pre',
      // Long lines scroll inside the block, which must be reachable by keyboard.
      properties: { className: classes.length > 0 ? classes : undefined, tabIndex: 0 },
      children: [
        {
          type: 'element',
          tagName: 'code',
          properties: name === undefined ? {} : { className: [`language-${name}`] },
          children: lines,
        },
      ],
    },
  ]
  if (title) children.unshift(caption(title))
  return {
    type: 'element',
    tagName: 'figure',
    properties: {
      className: isWide(lines, classes) ? ['code', 'wide'] : ['code'],
      dataLanguage: name,
      dataLabel: session ? 'Terminal' : language?.label,
      dataCopy: session ? sessionCommands(text) : undefined,
    },
    children,
    position: pre.position,
  }
}

/** The names of the marks in comments, `[!code ++]`. */
const lineClasses: Record<LineMark, string[]> = { mark: ['highlighted'], ins: ['diff', 'add'], del: ['diff', 'remove'] }

/** The `<code>` of a `<pre>` with nothing else in it. */
function onlyCode(pre: Element): Element | undefined {
  const children = pre.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const [code] = children
  return children.length === 1 && code?.type === 'element' && code.tagName === 'code' ? code : undefined
}

/** The name after ```` ``` ````: as typed for `data-language`, looked up in any case. */
function languageName({ properties }: Element): string | undefined {
  const names = Array.isArray(properties.className) ? properties.className : []
  const found = names.find((name) => typeof name === 'string' && name.startsWith('language-'))
  return typeof found === 'string' ? found.slice('language-'.length) || undefined : undefined
}

function reportMeta(file: VFile, pre: Element, meta: string, unknown: string[]): void {
  if (unknown.length === 0) return
  const [first = ''] = unknown
  const message = /^\/.*\/$/.test(first)
    ? `${first} marks nothing: those words are not in the code`
    : `${unknown.join(' ')} after the language of the code is not supported`
  report(file, 'code-meta', pre, message, metaAdvice(meta, first))
}

function reportBeyond(file: VFile, pre: Element, [first, ...others]: string[], lineCount: number): void {
  if (first === undefined) return
  const more = others.length > 0 ? ` (and ${others.length} more)` : ''
  const has = lineCount === 1 ? '1 line' : `${lineCount} lines`
  report(
    file,
    'code-meta',
    pre,
    `the mark ${first}${more} marks nothing: the code has ${has}`,
    reversed(first) ?? 'correct it, or remove it',
  )
}

/** `5-3` the other way round. */
function reversed(mark: string): string | null {
  const [, from, to] = /^(\d+)-(\d+)$/.exec(mark) ?? []
  return Number(from) > Number(to) ? `write ${to}-${from}` : null
}

function reportUnknown(file: VFile, pre: Element, name: string): void {
  // Zenn and HackMD write the name of the file behind a colon, R Markdown and Pandoc the language in braces.
  const [, language = '', path] = /^([\w+#-]+):(\S+)$/.exec(name) ?? []
  const bare = name.replace(/^\{\.?|\}$/g, '').replace(/^lang(?:uage)?-/, '')
  const [best] = findLanguage(bare) ? [bare] : nearestLanguages(name)
  report(
    file,
    'code-language',
    pre,
    `"${name}" is not a known language; the code is shown as plain text`,
    path && findLanguage(language)
      ? `write ${language} title="${path}"`
      : best
        ? `write "${best}", or "text" for plain text`
        : 'use the name of a known language, or "text"',
  )
}
