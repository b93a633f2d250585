/**
 * Metadata without fences: lines such as `Title: My title` above the first blank line, as in Pelican and MultiMarkdown, and the comment
 * of Nikola with lines such as `.. title: My title`. Values are text, so they are quoted before they are read as YAML.
 * Source: docs.getpelican.com/en/latest/content.html, getnikola.com/handbook.html#metadata-fields.
 */

/** Keys whose values are lists. Items that contain commas are separated by semicolons. */
const lists: readonly string[] = ['tags', 'authors']

const pelican = /^([A-Za-z][\w-]*):(?:[ \t]+(.*))?$/
const nikola = /^\.\.[ \t]+([a-z][\w-]*):(?:[ \t]+(.*))?$/i

/** @returns null if the file does not begin with such lines, among them a title */
export function bareMetadata(lines: readonly string[]) {
  const isComment = /^<!--\s*$/.test(lines[0] ?? '')
  const start = isComment ? 1 : 0
  const end = lines.findIndex((line, index) => index >= start && (isComment ? /^-->\s*$/ : /^\s*$/).test(line))
  const stop = end < 0 ? lines.length : end
  if (isComment && end < 0) return null
  const matter = yamlOf(lines.slice(start, stop), isComment ? nikola : pelican)
  if (matter === null || !/^title:/m.test(matter)) return null
  return {
    language: 'metadata' as const,
    matter,
    matterLine: start + 1,
    body: lines.slice(stop + 1).join('\n'),
    bodyLine: stop + 2,
    problems: [],
  }
}

/** The same lines as YAML; null if one is neither a key nor the continuation of a value. */
function yamlOf(lines: readonly string[], pattern: RegExp): string | null {
  const entries: { key: string; values: string[] }[] = []
  for (const line of lines) {
    const [, key, value = ''] = pattern.exec(line.trimEnd()) ?? []
    const last = entries.at(-1)
    if (key !== undefined) entries.push({ key: key.toLowerCase(), values: [value] })
    else if (last && /^(?: {4}|\t)\s*\S/.test(line)) last.values.push(line)
    else if (line.trim() !== '') return null
    else last?.values.push('')
  }
  return entries.map(({ key, values }) => entry(key, values)).join('\n')
}

/** On as many lines as it was typed, so that positions stay right. */
function entry(key: string, values: readonly string[]): string {
  const whole = values
    .map((value) => value.trim())
    .filter(Boolean)
    .join(' ')
  const items = lists.includes(key) ? itemsOf(whole) : []
  const value = items.length > 1 ? `[${items.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(whole)
  return `${key}:${whole === '' ? '' : ` ${value}`}${'\n'.repeat(values.length - 1)}`
}

const itemsOf = (text: string) =>
  text
    .split(text.includes(';') ? ';' : ',')
    .map((item) => item.trim())
    .filter(Boolean)
