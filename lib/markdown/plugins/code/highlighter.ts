/** One Shiki highlighter a process, started when a body first needs it, with each grammar loaded when first used. */
import type { Element, ElementContent } from 'hast'
import type { BundledLanguage, Highlighter, ShikiTransformer } from 'shiki'
import { bundledLanguages } from 'shiki/langs'
import { classOfColour, markerTheme } from './tokens.ts'

/** Above this many characters a block is shown without colours: its words matter more than the build's time. */
const colouredLimit = 100_000

/** Languages in which one writes about marks: there they are shown as typed. */
const showsMarks = new Set(['markdown', 'md', 'mdx'])

let started: Promise<{ highlighter: Highlighter; notations: ShikiTransformer[] }> | undefined

/** Loaded here and not above: most bodies hold no code, and a thread that starts without Shiki starts sooner. */
async function start() {
  const [{ createHighlighter }, marks] = await Promise.all([import('shiki'), import('@shikijs/transformers')])
  const highlighter = await createHighlighter({ themes: [markerTheme], langs: [] })
  // Marks in comments, by the names of VitePress and Shiki.
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
 * Tokenises code to the children of a `<code>`: one `<span class="line">` a line, tokens as classes, `[!code …]` marks as
 * classes of the line.
 * @param code without the final newline
 * @param language a Shiki id, or `text`
 * @param classesOf the classes of a line, from 1
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
    // No limit by the clock: a busy machine must not colour differently. The worker's own limit ends what hangs.
    tokenizeTimeLimit: 0,
    mergeSameStyleTokens: true,
    transformers: [classes, ...(showsMarks.has(lang) ? [] : notations), markLines(classesOf)],
  })
  const pre = root.children.find((node) => node.type === 'element')
  const inner = pre?.children.find((node) => node.type === 'element')
  return { lines: (inner?.children ?? []).map(tidyLine), classes: marks(pre) }
}

/** The lines of a block without a language: there is nothing to tokenise. */
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

/** Shiki imports a grammar again whenever it is asked to load it, which asks the module hooks of another thread: more than colouring costs. */
function load(highlighter: Highlighter, language: BundledLanguage | 'text'): Promise<void> {
  const loading = loaded.get(language) ?? highlighter.loadLanguage(language)
  loaded.set(language, loading)
  return loading
}

const isBundled = (language: string): language is BundledLanguage => Object.hasOwn(bundledLanguages, language)

/** Replaces Shiki's inline colours by classes. */
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

/** Ordinary text needs no span; class lists become arrays of single names, so that every serialiser agrees. */
function tidyLine(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node
  const children = node.children.flatMap((child): ElementContent[] =>
    child.type === 'element' && !child.properties.className ? child.children : [child],
  )
  return { ...node, properties: { className: classNames(node) }, children }
}

const marks = (pre: Element | undefined) => (pre ? classNames(pre).filter((name) => name.startsWith('has-')) : [])

/** Shiki writes `class` as a string, its transformers `class` or `className` as a list. */
function classNames({ properties }: Element): string[] {
  return [properties.class, properties.className]
    .flat()
    .filter((value) => typeof value === 'string')
    .flatMap((value) => value.split(/\s+/))
    .filter(Boolean)
}
