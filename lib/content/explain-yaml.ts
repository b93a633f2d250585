/** YAML's own complaints in an author's words. */

/**
 * What the YAML parser found, and what to do.
 * @param code the parser's name of the error
 * @param line the line of the source it names
 */
export function explainYaml(code: string, message: string, line: string): { message: string; remedy: string } {
  const value = /^(\s*[\w-]+):\s+(.*:.*)$/.exec(line)
  if (line.startsWith('\t') || /^\s*\t/.test(line) || code === 'TAB_AS_INDENT')
    return { message: 'the line is indented with a tab', remedy: 'indent with spaces' }
  if (value && (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY' || code === 'UNEXPECTED_TOKEN'))
    return {
      message: 'the value holds a colon',
      remedy: `put it in quotes: ${value[1]?.trim()}: "${value[2]?.replaceAll('"', '\\"')}"`,
    }
  if (code === 'MISSING_CHAR' && /quote/i.test(message))
    return {
      message: 'a quotation mark is opened and not closed',
      remedy: 'close it, or write the value in the other kind of quotes',
    }
  if (code === 'MISSING_CHAR' || code === 'FLOW_END')
    return { message: 'a bracket is opened and not closed', remedy: 'close it' }
  if (/^\s*[@`%&*!|>]/.test(line.replace(/^[^:]*:/, '')))
    return { message: 'a value begins with a sign that YAML reserves', remedy: 'put the value in quotes' }
  const cleaned = message.replace(/\s+/g, ' ').replace(/\.$/, '')
  return {
    message: `the line cannot be read as YAML (${cleaned})`,
    remedy: 'write key: value, with quotes around values that hold : # [ ] { } or quotes',
  }
}

/** Where a quotation mark is opened that its line does not close; the parser itself names the end of the text. Null where there is none. */
export function openQuote(yaml: string): number | null {
  const opened = /^([ \t]*(?:- )*(?:[\w-]+:[ \t]+)?)(?:"(?:[^"\\\n]|\\.)*|'(?:[^'\n]|'')*)$/m.exec(yaml)
  return opened && opened[0] !== opened[1] ? opened.index + (opened[1]?.length ?? 0) : null
}
