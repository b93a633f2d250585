/** One Shiki highlighter per process, created when a body first needs it; each grammar is loaded on first use. */
import type { Element, ElementContent } from 'hast'
import type { BundledLanguage, Highlighter, ShikiTransformer } from 'shiki'
import { bundledLanguages } from 'shiki/langs'
import { classOfColour, markerTheme } from './tokens.ts'

/** Blocks with more characters are shown without colours: readability matters less there than build time. */
const colouredLimit = 100_000

/** Languages used to write about marks: there, marks are shown as typed. */
const showsMarks = new Set(['markdown', 'md', 'mdx'])

let started: Promise<{ highlighter: Highlighter; notations: ShikiTransformer[] }> | undefined

/** Imported lazily: most bodies contain no code, and a thread starts faster without Shiki. */
async function start() {
  const [{ createHighlighter }, marks] = await Promise.all([import('shiki'), import('@shikijs/transformers')])
  const highlighter = await createHighlighter({ themes: [markerTheme], langs: [] })
  // Marks in comments, as VitePress and Shiki name them.
  const notations = [
    marks.transformerNotationDiff({
      classLineAdd: 'diff add',
      classLineRemove: 'diff remove',
      classActivePre: 'has-diff',
    }),
    marks.transformerNotationFocus({ classActiveLine: 'focused', classActivePre: 'has-focused' }),
    marks.transformerNotationHighlight({ classActiveLine: 'highlighted', classActivePre: 'has-highlighted' }),
  ]
  return { highlighter, notations }
}

/**
 * Tokenises code into the children of a `<code>`: one `<span class="line">` per line, tokens as classes, `[!code …]` marks as
 * classes of the line.
 * @param code without the final newline
 * @param language a Shiki id, or `text`
 * @param classesOf returns the classes of a line, counted from 1
 */
export async function highlight(
  code: string,
  language: string,
  classesOf: (line: number) => string[],
): Promise<{ lines: ElementContent[]; classes: string[] }> {
  started ??= start()
  const { highlighter, notations } = await started
  const lang = isBundled(language) && code.length <= colouredLimit ? language : 'text'
  await load(highlighter, lang)
  const root = highlighter.codeToHast(code, {
    lang,
    theme: markerTheme.name ?? '',
    tokenizeMaxLineLength: 5_000,
    // No time limit: a busy machine must produce the same colours. The worker's own limit stops runaway input.
    tokenizeTimeLimit: 0,
    mergeSameStyleTokens: true,
    transformers: [classes, ...(showsMarks.has(lang) ? [] : notations), markLines(classesOf)],
  })
  const pre = root.children.find((node) => node.type === 'element')
  const inner = pre?.children.find((node) => node.type === 'element')
  return { lines: (inner?.children ?? []).map(tidyLine), classes: marks(pre) }
}

/** The lines of a block without a language, which needs no tokenising. */
export function plainLines(code: string, classesOf: (line: number) => string[]): ElementContent[] {
  return code.split('\n').flatMap((value, index): ElementContent[] => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    {
      type: 'element',
      tagName: 'span',
      properties: { className: ['line', ...classesOf(index + 1)] },
      children: value ? [{ type: 'text', value }] : [],
    },
  ])
}

const loaded = new Map<string, Promise<void>>()

/** Loads a grammar once. Shiki would import it again on every request, a round trip to the module hooks' thread that costs more than colouring. */
function load(highlighter: Highlighter, language: BundledLanguage | 'text'): Promise<void> {
  const loading = loaded.get(language) ?? highlighter.loadLanguage(language)
  loaded.set(language, loading)
  return loading
}

const isBundled = (language: string): language is BundledLanguage => Object.hasOwn(bundledLanguages, language)

/** Replaces Shiki's inline colours with classes. */
const classes: ShikiTransformer = {
  span(node, _line, _column, _element, token) {
    const name = classOfColour(token.color)
    node.properties = name ? { className: [name] } : {}
  },
}

const markLines = (classesOf: (line: number) => string[]): ShikiTransformer => ({
  line(node, line) {
    for (const name of classesOf(line)) this.addClassToHast(node, name)
  },
})

/** Unwraps ordinary text, which needs no span, and turns class lists into arrays of single names, so that every serialiser agrees. */
function tidyLine(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'element' && !child.properties.className ? child.children : [child],
  )
  return { ...node, properties: { className: classNames(node) }, children }
}

const marks = (pre: Element | undefined) => (pre ? classNames(pre).filter((name) => name.startsWith('has-')) : [])

/** Shiki writes `class` as a string; its transformers write `class` or `className` as a list. */
function classNames({ properties }: Element): string[] {
  return [properties.class, properties.className]
    .flat()
    .filter((value) => typeof value === 'string')
    .flatMap((value) => value.split(/\s+/))
    .filter(Boolean)
}
