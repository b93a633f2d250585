/** Compiles an `.mdx` body to report its errors with line and column, which next-mdx-remote's own errors lack. */
import { compile } from '@mdx-js/mdx'
import type { Root } from 'hast'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { ownComponents } from '../../../../components/own/names.ts'
import { nearest } from '../../../core/problems/nearest.ts'
import { proseLines } from '../../../core/text/prose-lines.ts'
import type { MarkdownPlugins } from '../../pipeline.ts'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'
import { reportBraces } from './braces.ts'
import { explainMdx } from './explain.ts'
import { withoutHtmlComments } from './html-comments.ts'
import { componentNames } from './names.ts'
import { reportProps } from './props.ts'

/**
 * Runs the plugins on an `.mdx` body, so that they leave their results on the file, and reports syntax errors, unknown
 * components, and `import`/`export` lines. Nothing in the body is executed.
 * @param names see `BodyInput`
 */
export async function checkMdx(file: VFile, plugins: MarkdownPlugins, names?: string): Promise<void> {
  file.value = withoutHtmlComments(String(file))
  try {
    const { remarkPlugins, rehypePlugins, remarkRehypeOptions } = plugins
    const compiled = await compile(file, {
      format: 'mdx',
      // Only development builds include the positions of components in their code.
      development: true,
      remarkPlugins,
      rehypePlugins: [reportModules, [reportBraces, { names }], reportProps, ...rehypePlugins],
      remarkRehypeOptions,
    })
    reportUnknown(String(compiled), file)
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    const { line = 1, column = 1, reason } = error
    const { message, remedy } = explainMdx(reason, String(file).split('\n')[line - 1] ?? '')
    // The parser notices at the end of the file.
    const place = /^Unexpected end of file in expression/.test(reason) ? openBrace(String(file)) : null
    report(file, 'mdx-invalid', place ?? { line, column }, message, remedy)
  }
}

/** The last brace that is never closed, in what is no code. */
function openBrace(text: string): { line: number; column: number } | null {
  const open: { line: number; column: number }[] = []
  for (const [line, number] of proseLines(text))
    for (const { 0: sign, index } of line
      .replace(/(`+)[^`]+\1|\\[{}]/g, (code) => ' '.repeat(code.length))
      .matchAll(/[{}]/g))
      if (sign === '{') open.push({ line: number, column: index + 1 })
      else open.pop()
  return open.at(-1) ?? null
}

/** Reports `import` and `export` lines that would be dropped silently; `imports/` removed those that have a meaning here. */
function reportModules() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'mdxjsEsm') return
      const start = node.data?.estree?.body[0]?.loc?.start
      const place = start ? { line: start.line, column: start.column + 1 } : node
      const message = 'import and export lines do nothing in an .mdx post, except those of pictures and other files'
      report(file, 'mdx-import', place, message, `remove the line; ${listOfNames} are available without it`)
    })
  }
}

/** Ours, and the owner's in `components/own/mdx/`. */
const available: readonly string[] = [...componentNames, ...ownComponents]
const listOfNames = available.join(', ')

/** Finds the components used anywhere, even inside expressions: compiled code asks for each component that must be passed in. */
const askedFor = /_missingMdxReference\("([^"]+)", true(?:, "(\d+):(\d+))?/g

function reportUnknown(code: string, file: VFile): void {
  for (const [, name = '', line = '1', column = '1'] of code.matchAll(askedFor)) {
    if (available.includes(name)) continue
    const [best] = nearest(name, available)
    report(
      file,
      'mdx-component',
      { line: Number(line), column: Number(column) },
      `there is no component <${name}>`,
      best ? `write <${best}>` : `use one of ${listOfNames}`,
    )
  }
}
