/** Compiles an `.mdx` body to learn what is wrong with it, with line and column: next-mdx-remote's own errors carry neither. */
import { compile } from '@mdx-js/mdx'
import type { Nodes, Root } from 'hast'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { nearest } from '../../../core/problems/nearest.ts'
import type { MarkdownPlugins } from '../../pipeline.ts'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'
import { nameBraces } from './braces.ts'
import { explainMdx } from './explain.ts'
import { componentNames } from './names.ts'

/**
 * Runs the plugins over an `.mdx` body, so that they leave their findings on the file, and names syntax errors, unknown
 * components, and `import`/`export` lines. Nothing of the body is executed.
 */
export async function checkMdx(file: VFile, plugins: MarkdownPlugins): Promise<void> {
  try {
    const { remarkPlugins, rehypePlugins, remarkRehypeOptions } = plugins
    const compiled = await compile(file, {
      format: 'mdx',
      // Positions of components are written into the code of a development build only.
      development: true,
      remarkPlugins,
      rehypePlugins: [nameModules, nameBraces, ...rehypePlugins],
      remarkRehypeOptions,
    })
    nameUnknown(String(compiled), file)
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error
    const { line = 1, column = 1, reason } = error
    const { message, remedy } = explainMdx(reason, String(file).split('\n')[line - 1] ?? '')
    report(file, 'mdx-invalid', { line, column }, message, remedy)
  }
}

type EsmNode = Extract<Nodes, { type: 'mdxjsEsm' }>

/** `import` and `export` would be dropped without a word. */
function nameModules() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node) => {
      if (node.type !== 'mdxjsEsm' || importsKnownComponents(node)) return
      const message = 'import and export lines do nothing in an .mdx post'
      report(file, 'mdx-import', node, message, `remove the line; ${listOfNames} are there by name`)
    })
  }
}

/** `import Tabs from '@theme/Tabs'`: as a file of Docusaurus has it, and here already there by name. */
function importsKnownComponents({ data }: EsmNode): boolean {
  const statements = data?.estree?.body ?? []
  return statements.every(
    (statement) =>
      statement.type === 'ImportDeclaration' &&
      statement.specifiers.length > 0 &&
      statement.specifiers.every(({ local }) => isKnown(local.name)),
  )
}

const isKnown = (name: string): boolean => componentNames.some((known) => known === name)

const listOfNames = componentNames.join(', ')

/** In compiled code every component that must be passed in is asked for, wherever it was used: also inside expressions. */
const askedFor = /_missingMdxReference\("([^"]+)", true(?:, "(\d+):(\d+))?/g

function nameUnknown(code: string, file: VFile): void {
  for (const [, name = '', line = '1', column = '1'] of code.matchAll(askedFor)) {
    if (isKnown(name)) continue
    const [best] = nearest(name, componentNames)
    report(
      file,
      'mdx-component',
      { line: Number(line), column: Number(column) },
      `there is no component <${name}>`,
      best ? `write <${best}>` : `use one of ${listOfNames}`,
    )
  }
}
