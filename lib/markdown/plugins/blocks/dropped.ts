/** Reports words that Markdown drops: cells beyond the last column of a table, and footnotes that nothing refers to. */

import type { FootnoteDefinition, Root, Table } from 'mdast'
import { toString as textOf } from 'mdast-util-to-string'
import type { VFile } from 'vfile'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'

export function remarkDropped() {
  return (tree: Root, file: VFile): void => {
    const referred = new Set<string>()
    const notes: FootnoteDefinition[] = []
    visit(tree, (node) => {
      if (node.type === 'table') reportCells(node, file)
      else if (node.type === 'footnoteReference') referred.add(node.identifier)
      else if (node.type === 'footnoteDefinition') notes.push(node)
    })
    reportDefinitions(tree, file)
    const defined = new Set<string>()
    for (const note of notes) {
      const name = `[^${note.label ?? note.identifier}]`
      if (defined.has(note.identifier))
        report(
          file,
          'markdown-slip',
          note,
          `A footnote ${name} exists already; this one is not shown`,
          'Give it another name',
        )
      else if (!referred.has(note.identifier))
        report(
          file,
          'markdown-slip',
          note,
          `Nothing refers to the footnote ${name}, so it is not shown`,
          `Write ${name} where it belongs`,
        )
      if (textOf(note).trim() === '' && !hasPicture(note) && !defined.has(note.identifier))
        report(
          file,
          'markdown-slip',
          note,
          `The footnote ${name} has no words`,
          'Write them on its line, or indent the lines below it by four spaces',
        )
      defined.add(note.identifier)
    }
  }
}

const hasPicture = (note: FootnoteDefinition) => note.children.some((child) => child.type !== 'paragraph')

/** Of two definitions of a link the first counts. */
function reportDefinitions(tree: Root, file: VFile): void {
  const targets = new Map<string, string>()
  const used = new Set<string>()
  visit(tree, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier)
  })
  visit(tree, (node) => {
    if (node.type !== 'definition') return
    const note = /^(\w+)\^$/.exec(node.identifier)?.[1]
    if (note !== undefined && !used.has(node.identifier)) {
      const message = `[${node.label}] is not shown: it is an address without a link`
      return report(file, 'markdown-slip', node, message, `Write [^${note}]: for a footnote`)
    }
    const known = targets.get(node.identifier)
    if (known === undefined) targets.set(node.identifier, node.url)
    else if (known !== node.url)
      report(
        file,
        'markdown-slip',
        node,
        `[${node.label ?? node.identifier}] leads to ${known} already; this address is not used`,
        'Remove it, or give it another name',
      )
  })
}

function reportCells({ children: rows }: Table, file: VFile): void {
  const columns = rows[0]?.children.length ?? 0
  for (const { children: cells } of rows) {
    const words = cells
      .slice(columns)
      .map((cell) => textOf(cell))
      .join(' ')
      .trim()
    if (words === '') continue
    const message = `The row has ${cells.length} cells and the table ${columns} columns: “${words.slice(0, 60)}” is not shown`
    report(
      file,
      'markdown-slip',
      cells[columns],
      message,
      String.raw`Add a column, or write \| for a line within a cell`,
    )
  }
}
