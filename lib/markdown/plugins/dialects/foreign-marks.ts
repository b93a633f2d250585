/** Reports syntax of other Markdown dialects that is shown as typed here: `x^2^`, `:::x`, `!!! x` and the like. */
import type { Delete, Nodes, Parents, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { textLocator } from '../../tree/source-points.ts'
import { SKIP, visit } from '../../tree/visit.ts'
import { foreignSyntax } from './foreign-syntax.ts'

/** Elements of authors' HTML that show text as typed. */
const opensCode = /^<(?:code|kbd|pre|samp)\b/i

/** Subscript of Pandoc, as in H~2~O, which GFM reads as a struck 2. */
function reportSubscript(node: Delete, before: Nodes | undefined, file: VFile): void {
  const [first, ...others] = node.children
  if (first?.type !== 'text' || others.length > 0 || before?.type !== 'text') return
  const tildes = (first.position?.start.offset ?? 0) - (node.position?.start.offset ?? 0)
  if (tildes !== 1 || /\s/.test(first.value) || !/[\p{L}\p{N})\]]$/u.test(before.value)) return
  const message = `~${first.value}~ is shown struck through`
  report(file, 'syntax-unknown', node, message, `Write <sub>${first.value}</sub>, or ~~${first.value}~~ to strike it`)
}

/** Runs while the text is still as typed: before quotes are curled and template tags are read. */
export function remarkForeignMarks() {
  return (tree: Root, file: VFile): void => {
    visit(tree, 'html', (node) => {
      // Files that VitePress includes.
      for (const [, path] of node.value.matchAll(/<!--\s*@include:\s*([^>]*?)\s*-->/g)) {
        const message = shortened(`The text of ${path} is not included`)
        report(file, 'syntax-unknown', node, message, 'Write the text of the file here')
      }
    })
    visit(tree, 'delete', (node, index, parent) => {
      if (index) reportSubscript(node, parent?.children[index - 1], file)
    })
    visit(tree, 'text', (node, index, parent) => {
      const before = index ? parent?.children[index - 1] : undefined
      if (before?.type === 'html' && opensCode.test(before.value)) return SKIP
      for (const { pattern, finding } of foreignSyntax) {
        const locate = textLocator(node, file)
        for (const match of node.value.matchAll(pattern)) {
          const found = finding(match)
          if (found) report(file, 'syntax-unknown', locate(match[0]), shortened(found.message), found.remedy)
        }
      }
      const around = parent && index !== undefined ? markAround(node, index, parent) : undefined
      if (around) report(file, 'syntax-unknown', node.position?.end, `${around[0]} is shown as typed`, around[1])
      return SKIP
    })
  }
}

/** Marks around something that is not plain text, as in `==**words**==` and `[[*words*]]`; returns the mark and the remedy. */
function markAround({ value }: Text, index: number, { children }: Parents): [string, string] | undefined {
  const after = children[index + 2]
  if (after?.type !== 'text') return undefined
  for (const [mark, element] of Object.entries({ '==': 'mark', '++': 'ins', '^^': 'ins' })) {
    const opens = value.endsWith(mark) && /^[\s(]?$/.test(value.slice(0, -2).slice(-1))
    if (opens && after.value.startsWith(mark) && !/^[=+^\p{L}\p{N}]/u.test(after.value.slice(2)))
      return [mark, `Write <${element}> … </${element}>`]
  }
  return value.endsWith('[[') && after.value.startsWith(']]') ? ['[[', 'Write a link as [text](address)'] : undefined
}

const shortened = (message: string): string => (message.length > 120 ? `${message.slice(0, 120)}…` : message)
