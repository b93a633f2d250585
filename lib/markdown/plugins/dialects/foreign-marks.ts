/** Reports syntax of other Markdown dialects that is shown as typed here: `x^2^`, `:::x`, `!!! x` and the like. */
import type { Delete, Nodes, Parents, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { nearest } from '../../../core/problems/nearest.ts'
import { report } from '../../tree/report.ts'
import { textLocator } from '../../tree/source-points.ts'
import { SKIP, visit } from '../../tree/visit.ts'
import { calloutKind, calloutNames } from '../blocks/callouts/kinds.ts'

type Finding = { message: string; remedy: string }

type ForeignMark = {
  pattern: RegExp
  /** Describes one match; null when it is not foreign syntax after all. */
  finding: (match: RegExpMatchArray) => Finding | null
}

const marks: ForeignMark[] = [
  {
    // The table of contents in GitLab, VitePress and Typora.
    pattern: /(?:^|(?<=\n))(?:\[\[?_?toc_?\]?\])[ \t]*(?=\n|$)/gi,
    finding: ([typed]) => ({
      message: `${typed} is shown as typed`,
      remedy: 'Remove it; the page has its own table of contents',
    }),
  },
  {
    pattern: /(?<![%\p{L}\p{N}])%%(?![%\s])([^%\n]*[^%\s])%%(?![%\p{L}\p{N}])/gu,
    finding: ([typed]) => ({ message: `The comment ${typed} is shown as typed`, remedy: 'Write <!-- … -->' }),
  },
  {
    // Superscript of Pandoc. A word or a bracket precedes it: ^_^ is a face. 2^3^4 and a^b^c are powers.
    pattern: /(?<=[\p{L}\p{N})\]])\^([\p{L}\p{N}+−-][^\s^]*)\^(?![\p{N}^])/gu,
    finding: ({ 0: typed, 1: text = '', index, input = '' }) =>
      /^\p{L}/u.test(input.slice((index ?? 0) + typed.length)) && !/^\p{N}+$/u.test(text)
        ? null
        : { message: `${typed} is shown as typed`, remedy: `Write <sup>${text}</sup>` },
  },
  {
    // Insertions of markdown-it and CriticMarkup. ++i and j++ are code.
    pattern: /(?<![+\p{L}\p{N}])\+\+(?![+\s])([^+\n]*[^\s+])\+\+(?![+\p{L}\p{N}])/gu,
    finding: ([typed, text = '']) =>
      /^\p{L}\b|\b\p{L}$/u.test(text) && text.length > 1
        ? null
        : { message: `${typed} is shown as typed`, remedy: `Write <ins>${text}</ins>` },
  },
  {
    // Insertions of MkDocs.
    pattern: /(?<!\^)\^\^(?![\^\s])([^^\n]*[^\s^])\^\^(?!\^)/g,
    finding: ([typed, text]) => ({ message: `${typed} is shown as typed`, remedy: `Write <ins>${text}</ins>` }),
  },
  {
    // Inline notes of Pandoc.
    pattern: /(?<=[\p{L}\p{N}\p{P}])\^\[([^[\]\n]+)\]/gu,
    finding: ([typed]) => ({
      message: `The note ${typed} is shown as typed`,
      remedy: 'Write [^1] here, and [^1]: with the note on a line of its own',
    }),
  },
  {
    pattern: /(?:^|(?<=\n))[ \t]*:{3,}[ \t]*([a-z][\w-]*|\{[^\n}]*\})[^\n]*/gi,
    finding: ([typed, name = '']) => {
      const [meant] = nearest(name, [...calloutNames, 'details'])
      const remedy = meant
        ? `Did you mean :::${meant}?`
        : 'Write it in Markdown, or as one of :::note, :::tip, :::warning, :::details'
      return { message: `There is no block ${typed.trim()}; its fences are shown as typed`, remedy }
    },
  },
  {
    // Admonitions of MkDocs.
    pattern: /(?:^|(?<=\n))(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)[^\n]*/gi,
    finding: ([typed, name = '']) =>
      calloutKind(name)
        ? {
            message: `${typed} is shown as typed`,
            remedy: `Write > [!${name.toUpperCase()}], and > before each line of it`,
          }
        : null,
  },
]

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
    visit(tree, 'delete', (node, index, parent) => {
      if (index) reportSubscript(node, parent?.children[index - 1], file)
    })
    visit(tree, 'text', (node, index, parent) => {
      const before = index ? parent?.children[index - 1] : undefined
      if (before?.type === 'html' && opensCode.test(before.value)) return SKIP
      for (const { pattern, finding } of marks) {
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
