/** Converts a formula from TeX to MathML. The only importer of KaTeX. */
import type { Element, Properties } from 'hast'
import { fromParse5 } from 'hast-util-from-parse5'
import katex from 'katex'
import { parseFragment } from 'parse5'
import { toCore } from './core.ts'

/** The formula; or what is wrong with it and where, in characters from its start. */
export type Formula = { math: Element } | { message: string; offset: number }

/** The colour in which KaTeX shows the name of a command that it refuses, dropping the command's arguments. */
const refused = '#fe0001'

/** Converts a formula. Nothing in it can load, link or run: KaTeX's `trust` is off, and only its own elements are kept. */
export function readFormula(source: string, display: boolean): Formula {
  let markup: string
  try {
    markup = katex.renderToString(source, {
      output: 'mathml',
      displayMode: display,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      errorColor: refused,
      maxSize: 20,
    })
  } catch (error) {
    if (error instanceof katex.ParseError) {
      return { message: error.rawMessage, offset: typeof error.position === 'number' ? error.position : 0 }
    }
    throw error
  }
  const command = new RegExp(`mathcolor="${refused}"><mtext>([^<]*)`).exec(markup)?.[1]
  if (command) return { message: `${command} is not allowed`, offset: Math.max(0, source.indexOf(command)) }
  const row = find(fromParse5(parseFragment(markup)), 'semantics')?.children[0]
  const properties: Properties = display ? { display: 'block' } : {}
  return { math: { type: 'element', tagName: 'math', properties, children: row ? toCore(row) : [] } }
}

function find(node: ReturnType<typeof fromParse5>, tagName: string): Element | undefined {
  if (node.type === 'element' && node.tagName === tagName) return node
  for (const child of 'children' in node ? node.children : []) {
    const found = find(child, tagName)
    if (found) return found
  }
  return undefined
}
