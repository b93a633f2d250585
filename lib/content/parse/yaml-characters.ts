/** Single characters that YAML reserves or does not recognise, and how to write the line with them. */

export type YamlFault = {
  /** The parser's error code and message. */
  code: string
  message: string
  /** All lines of the source, and the index of the one the parser reports, from 0. */
  lines: readonly string[]
  index: number
}

export type Explanation = {
  message: string
  remedy: string
  /** Where it is, if not where the parser reports it: lines below that one, and the offset in the line. */
  from?: { below: number; column: number }
}

type Explain = (fault: YamlFault) => Explanation | false | undefined

/** A value whose first character has a meaning in YAML. */
export const reserved: Explain = ({ lines, index }) => {
  const line = lines[index] ?? ''
  const [, key, value] = /^\s*(?:- +)*([\w-]+):\s+((?:[@`%&*!|>\]}[{]|[-?]\s).*)$/.exec(line) ?? []
  if (value !== undefined)
    return {
      message: `a value begins with ${value[0]}, which YAML reserves`,
      remedy: `write ${key}: ${straightQuotes(value)}`,
      from: { below: 0, column: line.length - value.length },
    }
  return (
    /^\s*(?:[@`%&*!|>\]}]|- )/.test(line.replace(/^[^:]*:/, '')) && {
      message: 'a value begins with a character that YAML reserves',
      remedy: 'put the value in quotes',
    }
  )
}

/** Spaces and colons from word processors and input methods: they look like those of YAML. */
export const foreignCharacter: Explain = ({ lines, index }) => {
  const line = lines[index] ?? ''
  const [, key, space, value] = /^\s*([\w-]+)(?:\s*：|:([\u00a0\u2000-\u200b\u202f\u3000]))\s*(.*)$/.exec(line) ?? []
  return (
    key !== undefined && {
      message: space ? 'a no-break space follows the colon' : 'the colon is a full-width one',
      remedy: `write ${key}: ${value}`,
    }
  )
}

/** In double quotes a backslash begins an escape sequence. */
export const backslash: Explain = ({ code, lines, index }) => {
  if (code !== 'BAD_DQ_ESCAPE') return undefined
  const [, key, value] = /^\s*(?:- +)*([\w-]+):\s+"(.*)"\s*$/.exec(lines[index] ?? '') ?? []
  return {
    message: 'a backslash in double quotes begins an escape sequence, and there is none of this name',
    remedy: value === undefined ? 'write two backslashes' : `write ${key}: '${value.replaceAll("'", "''")}'`,
  }
}

export const straightQuotes = (text: string) => otherQuotes(text.trim(), "'")

/** Quotes a text with the quotation mark it does not contain; if it contains both, doubles the single ones. */
export function otherQuotes(text: string, quote: string): string {
  const other = quote === '"' ? "'" : '"'
  return text.includes(other) || text.includes('\\') ? `'${text.replaceAll("'", "''")}'` : `${other}${text}${other}`
}
