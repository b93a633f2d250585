/** Names what other Markdown dialects understand and this one shows as typed: `[[x]]`, `==x==`, `:::x`, `!!! x` and their kin. */
import type { Parents, Root, Text } from 'mdast'
import type { VFile } from 'vfile'
import { nearest } from '../../../core/problems/nearest.ts'
import { report } from '../../tree/report.ts'
import { textLocator } from '../../tree/source-points.ts'
import { SKIP, visit } from '../../tree/visit.ts'
import { calloutKind, calloutNames } from '../blocks/callouts/kinds.ts'

type Finding = { message: string; remedy: string }

type ForeignMark = {
  pattern: RegExp
  /** What is said of one; null where it is none after all. */
  finding: (match: RegExpMatchArray) => Finding | null
}

const marks: ForeignMark[] = [
  {
    // The contents of the page, for GitLab, VitePress and Typora.
    pattern: /(?:^|(?<=\n))(?:\[\[?_?toc_?\]?\])[ \t]*(?=\n|$)/gi,
    finding: ([typed]) => ({ message: `${typed} is shown as typed`, remedy: 'Remove it; a page has its own contents' }),
  },
  {
    // Links of wikis and Obsidian. Blanks inside the brackets are those of a shell: [[ -f x ]].
    pattern: /(!?)\[\[(?!_?toc_?\]\])([^[\]\s](?:[^[\]\n]*[^[\]\s])?)\]\]/gi,
    finding: ([typed, embeds, target]) => ({
      message: `${typed} is shown as typed`,
      remedy: embeds ? 'Write ![what it shows](path.png)' : `Write [${target?.split('|').at(-1)}](address)`,
    }),
  },
  {
    pattern: /(?<![=\p{L}\p{N}!<>])==(?![=\s])([^=\n]*[^=\s!<>])==(?![=\p{L}\p{N}])/gu,
    finding: ([typed, text]) => ({ message: `${typed} is shown as typed`, remedy: `Write <mark>${text}</mark>` }),
  },
  {
    pattern: /(?<![%\p{L}\p{N}])%%(?![%\s])([^%\n]*[^%\s])%%(?![%\p{L}\p{N}])/gu,
    finding: ([typed]) => ({ message: `The comment ${typed} is shown as typed`, remedy: 'Write <!-- … -->' }),
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
            remedy: `Write > [!${name.toUpperCase()}], and > before each line below`,
          }
        : null,
  },
]

/** Where authors' HTML shows what is typed. */
const opensCode = /^<(?:code|kbd|pre|samp)\b/i

/** Stands where texts are as typed: before quotes become curly and template tags are read. */
export function remarkForeignMarks() {
  return (tree: Root, file: VFile): void => {
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

/** `==**words**==`, `[[*words*]]`: marks on both sides of something that is no text; the mark and what to write. */
function markAround({ value }: Text, index: number, { children }: Parents): [string, string] | undefined {
  const after = children[index + 2]
  if (after?.type !== 'text') return undefined
  if (/(?:^|[\s(])==$/.test(value) && /^==(?![=\p{L}\p{N}])/u.test(after.value)) return ['==', 'Write <mark> … </mark>']
  return value.endsWith('[[') && after.value.startsWith(']]') ? ['[[', 'Write a link as [text](address)'] : undefined
}

const shortened = (message: string): string => (message.length > 120 ? `${message.slice(0, 120)}…` : message)
