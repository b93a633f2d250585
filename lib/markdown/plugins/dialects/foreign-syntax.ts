/** The syntax of other dialects, and what to write instead. */
import { nearest } from '../../../core/problems/nearest.ts'
import { calloutKind, calloutNames } from '../blocks/callouts/kinds.ts'

type Finding = { message: string; remedy: string }

type ForeignMark = {
  pattern: RegExp
  /** Describes one match; null when it is not foreign syntax after all. */
  finding: (match: RegExpMatchArray) => Finding | null
}

export const foreignSyntax: readonly ForeignMark[] = [
  {
    // The table of contents in GitLab, VitePress and Typora.
    pattern: /(?:^|(?<=\n))(?:\[\[?_?toc_?\]?\])[ \t]*(?=\n|$)/gi,
    finding: ([typed]) => ({
      message: `${typed} is shown as typed`,
      remedy: 'Remove it; the page has its own table of contents',
    }),
  },
  {
    // A widget of Hashnode.
    pattern: /(?:^|(?<=\s))%%\[[\w-]+\]/g,
    finding: ([typed]) => ({
      message: `The widget ${typed} is shown as typed`,
      remedy: 'Remove it, or write its text',
    }),
  },
  {
    // Files that VitePress includes.
    pattern: /(?:^|(?<=\n))<<<[ \t]*[@.~\w][^\n]*/g,
    finding: ([typed]) => ({ message: `${typed} is shown as typed`, remedy: 'Write the code of the file here' }),
  },
  {
    // The name of a block in Obsidian.
    pattern: /(?:^|(?<=\s))\^(?=[\w-]*[a-z])(?=[\w-]*[-\d])[a-z\d][\w-]{2,}(?=\n|$)/gi,
    finding: ([typed]) => ({ message: `${typed} is shown as typed`, remedy: 'Remove it, and link to a heading' }),
  },
  {
    // Attributes of Pandoc and markdown-it, where kramdown writes {: .x}.
    pattern:
      /(?:^|(?<=\n|[\]})]))\{[ \t]*(?:[.#][a-z][\w-]*|[a-z-]+=["']?[\w%.-]+["']?)(?:[ \t]+[^{}\n]*)?\}(?=\s|$)/gi,
    finding: ([typed]) => ({
      message: `${typed} is shown as typed`,
      remedy: /\.wide\b/.test(typed)
        ? 'Write {: .wide} on the line below the picture'
        : 'Remove it; {: #name} on the line below a block gives it an id',
    }),
  },
  {
    // Abbreviations of PHP Markdown Extra and kramdown.
    pattern: /(?:^|(?<=\n))\*\[([^[\]\n]+)\]:[ \t]*([^\n]+)/g,
    finding: ([typed, short, long]) => ({
      message: `${typed} is shown as typed`,
      remedy: `Write <abbr title="${long?.trim()}">${short}</abbr> where it is used`,
    }),
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
    // Footnotes with a slip.
    pattern: /(?<!\\|\])\[(?:\^[ \t]+([\w-]+)|(\d{1,3})\^)\](?![[(])/g,
    finding: ([typed, after, before]) => ({
      message: `${typed} is shown as typed`,
      remedy: `Write [^${after ?? before}] for a footnote`,
    }),
  },
  {
    // Inline notes of Pandoc.
    pattern: /(?<=[\p{L}\p{N}\p{P}] ?)\^\[([^[\]\n]+)\](?!\()/gu,
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
