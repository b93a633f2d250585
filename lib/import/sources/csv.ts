/** Reads comma-separated values with quotes (RFC 4180): a quoted value may hold commas, quotes and line ends. */

const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g

/** Rows as objects by the names of the first row. */
export function csvRows(text: string): Record<string, string>[] {
  const rows: string[][] = [[]]
  for (const [whole, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(cell)) {
    if (whole === '' && rows.at(-1)?.length === 0) break
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '') break
    if (end !== ',') rows.push([])
  }
  const [names = [], ...values] = rows.filter((row) => row.length > 0)
  return values.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
}
