/** Headings, tables and lists that are nearly right, and so became lines of a paragraph. */
import { cut, type Slip } from './slip.ts'
import { tableSlips } from './table-slips.ts'

/** @param source of a paragraph, in which code is blank */
export function lineSlips(source: string): Slip[] {
  const lines = source.split('\n')
  const starts: number[] = []
  let end = 0
  for (const line of lines) {
    starts.push(end)
    end += line.length + 1
  }
  const at = (index: number) => starts[index] ?? 0
  const headings = lines.flatMap((line, index): Slip[] => {
    const [, signs, text] = /^[ \t]*(#{2,6})([\p{L}\p{N}][^\n]*)/u.exec(line) ?? []
    return signs
      ? [{ offset: at(index), message: `${cut(line.trim())} is shown as typed`, remedy: `Write ${signs} ${cut(text)}` }]
      : []
  })
  return [
    ...headings,
    ...lines.flatMap((line, index) => deepHeading(line, at(index)) ?? []),
    ...taskSlips(lines, at),
    ...tableSlips(lines, at),
    ...listSlips(lines),
    ...definitionSlips(lines, at),
    ...moduleSlips(lines, at),
  ]
}

/** Lines of JavaScript modules, which only `.mdx` has. Docusaurus reads `.md` as `.mdx`. */
function moduleSlips(lines: readonly string[], at: (index: number) => number): Slip[] {
  const pattern =
    /^(?:import[ \t]+(?:[\w$*{}, \t]+[ \t]+from[ \t]+)?(["'])[^"'\n]+\1|export[ \t]+(?:const|let|default|function)\b[^\n]*[={(][^\n]*);?[ \t]*$/
  const index = lines.findIndex((line) => pattern.test(line))
  if (index < 0) return []
  const message = `${cut(lines[index]?.trim())} is shown as typed: only .mdx has imports and exports`
  return [{ offset: at(index), message, remedy: 'Remove the line, and rename the file to .mdx if it uses components' }]
}

function deepHeading(line: string, offset: number): Slip | undefined {
  const [, text] = /^[ \t]*#{7,}[ \t]+(\S[^\n]*)/.exec(line) ?? []
  if (text === undefined) return undefined
  return {
    offset,
    message: `${cut(line.trim())} is shown as typed: headings have six levels`,
    remedy: `Write ###### ${cut(text)}`,
  }
}

/** Tasks outside a list, or without a space after the box. */
function taskSlips(lines: readonly string[], at: (index: number) => number): Slip[] {
  return lines.flatMap((line, index): Slip[] => {
    const [typed, box, gap = '', text = ''] = /^[ \t]*(\[[ xX]\])([ \t]*)([\p{L}\p{N}"“'‘*_`][^\n]*)/u.exec(line) ?? []
    if (typed === undefined) return []
    const message = `The box of ${cut(typed.trim())} is shown as typed${gap === '' ? ': no space follows it' : ''}`
    return [{ offset: at(index), message, remedy: `Write - ${box} ${cut(text)}` }]
  })
}

/** Two lines or more, since a single one may begin with a number or a dash for other reasons. */
function listSlips(lines: readonly string[]): Slip[] {
  if (lines.length < 2) return []
  for (const mark of [/^[ \t]*-(?=[\p{L}[`"“])/u, /^[ \t]*\d{1,2}[.)](?=[\p{L}[`"“])/u]) {
    const [typed] = mark.exec(lines[0] ?? '') ?? []
    if (!typed || !lines.every((line) => mark.test(line))) continue
    const item = typed.trim()
    return [
      {
        offset: 0,
        message: `The list is shown as typed: no space follows ${item}`,
        remedy: `Write ${item} ${cut((lines[0] ?? '').slice(typed.length))}`,
      },
    ]
  }
  return []
}

/** Definition lists of kramdown, Pandoc and PHP Markdown Extra. */
function definitionSlips(lines: readonly string[], at: (index: number) => number): Slip[] {
  const index = lines.findIndex((line, number) => number > 0 && /^:[ \t]+\S/.test(line))
  const message = 'The definition list is shown as typed'
  return index < 0 ? [] : [{ offset: at(index), message, remedy: 'Write <dl>, <dt> and <dd>, or a list' }]
}
