/** Translates errors of the YAML parser into messages for authors. */
import {
  backslash,
  type Explanation,
  foreignCharacter,
  otherQuotes,
  reserved,
  straightQuotes,
  type YamlFault,
} from './yaml-characters.ts'

/** Explains a parser error: what is wrong and what to do. */
export function explainYaml(fault: YamlFault): Explanation {
  for (const explain of explanations) {
    const found = explain(fault)
    if (found) return found
  }
  const cleaned = fault.message.replace(/\s+/g, ' ').replace(/\.$/, '')
  return {
    message: `the line cannot be read as YAML (${cleaned})`,
    remedy: 'write key: value, with quotes around values that contain : # [ ] { } or quotes',
  }
}

/** Each recognises one mistake; the first match wins. The parser reports the same mistake under several codes, so the line itself decides. */
const explanations: readonly ((fault: YamlFault) => Explanation | false | undefined)[] = [
  foreignCharacter,
  backslash,
  ({ code, lines, index }) =>
    (/^\s*\t/.test(lines[index] ?? '') || code === 'TAB_AS_INDENT') && {
      message: 'the line is indented with a tab',
      remedy: 'indent with spaces',
    },
  ({ lines, index }) => {
    const [, item] = /^\s*-([^\s-].*)$/.exec(lines[index] ?? '') ?? []
    return item !== undefined && { message: 'the dash of a list item has no space after it', remedy: `write - ${item}` }
  },
  ({ code, lines, index }) => {
    const [, key, quote, value] = /^\s*(?:- +)*([\w-]+):\s+(['"])(.*)$/.exec(lines[index] ?? '') ?? []
    if (code !== 'UNEXPECTED_TOKEN' || quote === undefined || value === undefined) return undefined
    // The first word alone is quoted: `"Bug" in the code`.
    const partly = new RegExp(`^[^${quote}]*[^${quote}\\s]${quote}\\s`).test(value)
    const text = partly ? `${quote}${value.trimEnd()}` : value.replace(new RegExp(`${quote}\\s*$`), '')
    return {
      message: partly
        ? 'text follows the closing quotation mark'
        : 'the value contains the quotation mark that encloses it',
      remedy: `write ${key}: ${otherQuotes(text, quote)}`,
    }
  },
  ({ lines, index }) => {
    const [, key, value] = /^\s*([\w-]+):\s+[“”„](.*)[“”]\s*$/.exec(lines[index] ?? '') ?? []
    return (
      value !== undefined && {
        message: 'the value is in typographic quotes, which YAML does not recognise',
        remedy: `write ${key}: ${straightQuotes(value)}`,
      }
    )
  },
  ({ code, lines, index }) => {
    const [, key, value] = /^(\s*[\w-]+):\s+(.*:.*)$/.exec(lines[index] ?? '') ?? []
    return (
      value !== undefined &&
      (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'UNEXPECTED_TOKEN') && {
        message: 'the value contains a colon',
        remedy: `put it in quotes: ${key?.trim()}: "${value.replaceAll('"', '\\"')}"`,
      }
    )
  },
  ({ code, message }) =>
    code === 'MISSING_CHAR' &&
    /quote/i.test(message) && {
      message: 'a quotation mark is opened but never closed',
      remedy: 'close it, or write the value in the other kind of quotes',
    },
  ({ code, message }) =>
    (code === 'FLOW_END' || /^Flow (?:sequence|map)/.test(message)) && {
      message: 'a bracket is opened but never closed',
      remedy: 'close it, or put the value in quotes',
    },
  ({ message }) =>
    /flow-(?:seq|map)-end/.test(message) && {
      message: 'a bracket is closed but was never opened',
      remedy: 'remove it, or put the value in quotes',
    },
  ({ code, lines, index }) =>
    code === 'BLOCK_AS_IMPLICIT_KEY' &&
    /^\s*- /.test(lines[index] ?? '') && {
      message: 'the list item is not indented like the one above it',
      remedy: 'align the dashes of the list',
    },
  ({ code, lines, index }) => {
    if (code !== 'BLOCK_AS_IMPLICIT_KEY' && code !== 'BAD_INDENT' && code !== 'UNEXPECTED_TOKEN') return undefined
    const found = [index, index + 1].find(
      (at) => at > 0 && isKey(lines[at]) && indentation(lines, at) !== indentation(lines, at - 1),
    )
    return (
      found !== undefined && {
        message: 'a key is not indented like the one above it',
        remedy: 'start every key at the beginning of its line',
        from: { below: found - index, column: indentation(lines, found) },
      }
    )
  },
  ({ lines, index }) => {
    const [, key, value] = /^\s*([A-Za-z][\w-]*):(\S.*)$/.exec(lines[index] ?? '') ?? []
    return value !== undefined && { message: 'there is no space after the colon', remedy: `write ${key}: ${value}` }
  },
  ({ code, lines, index }) =>
    (code === 'MULTILINE_IMPLICIT_KEY' || code === 'MISSING_CHAR') &&
    !lines[index]?.includes(':') && {
      message: 'the line is neither a key with its value nor an item of a list',
      remedy: assignment(lines[index]) ?? 'write key: value, or indent the line if it continues the value above',
    },
  reserved,
  ({ lines, index }) =>
    [lines[index - 1], lines[index]].some((line) => /^\s*- /.test(line ?? '')) && {
      message: 'a list item appears among keys',
      remedy: 'remove the dash, or move the item below its key',
    },
]

/** Suggests how to write a line of TOML or of a list as a key with its value; null for any other line. */
export function keyAndValue(line: string): string | null {
  const toml = assignment(line)
  if (toml) return `${toml}, and likewise on every line`
  const [, item] = /^\s*- +([\w-]+:\s.*)$/.exec(line) ?? []
  return item ? `remove the dashes: write ${item}` : null
}

/** Suggests a key with its value for `title = X`. */
function assignment(line = ''): string | null {
  const [, key, value] = /^\s*([\w-]+)\s*=\s*(.*)$/.exec(line) ?? []
  return key ? `write ${key}: ${value}` : null
}

const isKey = (line: string | undefined) => /^\s*[\w-]+:(?:\s|$)/.test(line ?? '')

/** Indentation of the nearest non-blank line at or above an index; 0 if there is none. */
function indentation(lines: readonly string[], index: number): number {
  const said = lines.slice(0, index + 1).findLast((line) => line.trim() !== '')
  return said === undefined ? 0 : said.length - said.trimStart().length
}

/** Offset of the first quotation mark that is not closed on its line, or null. The parser reports the end of the text instead. */
export function openQuote(yaml: string): number | null {
  const opened = /^([ \t]*(?:- )*(?:[\w-]+:[ \t]+)?)(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)$/m.exec(yaml)
  return opened && opened[0] !== opened[1] ? opened.index + (opened[1]?.length ?? 0) : null
}

/** Offset of the last bracket before an offset that is not closed on its line, or null. The parser reports the following line instead. */
export function openBracket(yaml: string, before: number): number | null {
  const opened = [...yaml.matchAll(/^([ \t]*(?:- )*(?:[\w-]+:[ \t]+)?)[[{][^\]}\n]*$/gm)]
  const last = opened.findLast(({ index }) => index <= before)
  return last ? last.index + (last[1]?.length ?? 0) : null
}
