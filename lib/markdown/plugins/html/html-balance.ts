/** Reports authors' HTML that the parser has to repair: unclosed or unopened tags, comments and tags without an end. */
import type { Root } from 'hast'
import { type Token, type TokenHandler, Tokenizer } from 'parse5'
import type { Point } from 'unist'
import type { VFile } from 'vfile'
import { limits } from '../../compile/limits.ts'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'

const noEndTag = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '))
const endTagOptional = new Set(
  'html head body p li dt dd rt rp rb rtc td th tr tbody thead tfoot colgroup caption option optgroup'.split(' '),
)
/** Elements whose content is not markup. */
const rawText = new Set('script style textarea title iframe noembed noframes xmp plaintext'.split(' '))

/** Tokenizer errors for a missing end, with how the construct begins, its name and how it ends. */
const endless: Record<string, [opening: string, what: string, end: string]> = {
  'eof-in-comment': ['<!--', 'A comment', '-->'],
  'eof-in-tag': ['<', 'A tag', '>'],
}

type OpenTag = { name: string; at: Point }

/** Runs before the HTML parser, which repairs silently. */
export function rehypeHtmlBalance() {
  return (tree: Root, file: VFile): void => {
    const open: OpenTag[] = []
    visit(tree, 'raw', (node) => {
      const start = node.position?.start ?? { line: 1, column: 1 }
      read(node.value, start, open, file)
    })
    for (const tag of open) reportUnclosed(tag, file)
  }
}

function read(value: string, start: Point, open: OpenTag[], file: VFile): void {
  const place = (location: Pick<Token.Location, 'startLine' | 'startCol'> | null): Point => ({
    line: start.line + (location?.startLine ?? 1) - 1,
    column: (location?.startLine === 1 ? start.column - 1 : 0) + (location?.startCol ?? 1),
  })
  const ignore = (): void => undefined
  const handler: TokenHandler = {
    onStartTag: ({ tagName, selfClosing, location }) => {
      if (rawText.has(open.at(-1)?.name ?? '') || noEndTag.has(tagName) || selfClosing) return
      open.push({ name: tagName, at: place(location) })
      // The parser overflows its stack, or takes minutes; limit it here.
      if (open.length > limits.nesting * 4) throw new RangeError(`more than ${limits.nesting * 4} tags are open`)
    },
    onEndTag: ({ tagName, location }) => {
      if (rawText.has(open.at(-1)?.name ?? '') && open.at(-1)?.name !== tagName) return
      const index = open.findLastIndex(({ name }) => name === tagName)
      if (index >= 0) for (const tag of open.splice(index).slice(1)) reportUnclosed(tag, file)
      else if (tagName !== 'p' && tagName !== 'br') {
        report(
          file,
          'html-repaired',
          place(location),
          `</${tagName}> closes nothing`,
          'Remove it, or add the opening tag',
        )
      }
    },
    onParseError: ({ code }) => {
      const [opening, what, remedy] = endless[code] ?? []
      if (!opening) return
      const before = value.slice(0, value.lastIndexOf(opening)).split('\n')
      const at = { startLine: before.length, startCol: (before.at(-1)?.length ?? 0) + 1 }
      const message = `${what} has no end; the rest of its block is not shown`
      report(file, 'html-repaired', place(at), message, `End it with ${remedy}`)
    },
    onComment: ignore,
    onDoctype: ignore,
    onCharacter: ignore,
    onNullCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onEof: ignore,
  }
  new Tokenizer({ sourceCodeLocationInfo: true }, handler).write(value, true)
}

function reportUnclosed({ name, at }: OpenTag, file: VFile): void {
  if (endTagOptional.has(name)) return
  report(file, 'html-repaired', at, `<${name}> is never closed`, `Write </${name}> where it ends`)
}
