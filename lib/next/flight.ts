/** Reads flight data, the format in which React sends components to the browser, to find a page's client components. */

/** A client module that a page renders (one `I` row). */
export type ClientReference = {
  /** The bundler's id of the module. */
  id: string
  /** The name of its export. */
  name: string
}

const colon = 0x3a
const comma = 0x2c
const newline = 0x0a
/** Tags of rows that state their length in bytes and end without a newline (react-server-dom's client, `startReadingFromStream`). */
export const lengthPrefixedTags = 'TAOobUSsLlGgMmV'
const lengthPrefixed = new Set([...lengthPrefixedTags].map((tag) => tag.charCodeAt(0)))

/** A row of flight data: its id in hexadecimal (or empty), its tag (or empty) and its content. */
export type Row = { id: string; tag: string; text: string }

/**
 * Splits flight data into rows. Long texts (`T`) are skipped by their length, as React does, so a post that quotes flight data is harmless.
 * @throws when the data ends within a row
 */
export function* flightRows(flight: string): Generator<Row> {
  const bytes = Buffer.from(flight, 'utf8')
  for (let at = 0; at < bytes.length; ) {
    const colonAt = bytes.indexOf(colon, at)
    if (colonAt < 0) throw new Error('Flight data ends within a row')
    const id = bytes.toString('latin1', at, colonAt)
    if (!/^[0-9a-f]*$/.test(id)) throw new Error(`Flight data has a row with the id ${JSON.stringify(id.slice(0, 40))}`)
    const tag = bytes[colonAt + 1] ?? 0
    if (lengthPrefixed.has(tag)) {
      const commaAt = bytes.indexOf(comma, colonAt)
      const length = Number.parseInt(bytes.toString('latin1', colonAt + 2, commaAt), 16)
      const end = commaAt + 1 + length
      if (commaAt < 0 || !(end <= bytes.length)) throw new Error('Flight data ends within a row')
      yield { id, tag: String.fromCharCode(tag), text: bytes.toString('utf8', commaAt + 1, end) }
      at = end
    } else {
      const tagged = (tag > 0x40 && tag < 0x5b) || tag === 0x23 || tag === 0x72 || tag === 0x78
      const start = colonAt + (tagged ? 2 : 1)
      const end = bytes.indexOf(newline, start)
      if (end < 0) throw new Error('Flight data ends within a row')
      yield { id, tag: tagged ? String.fromCharCode(tag) : '', text: bytes.toString('utf8', start, end) }
      at = end + 1
    }
  }
}

/**
 * The client components that a page renders, in the order of its flight data.
 * @param flight the page's complete flight data
 * @throws when a row has an unknown form
 */
export function clientReferences(flight: string): ClientReference[] {
  const references: ClientReference[] = []
  for (const { tag, text } of flightRows(flight)) {
    if (tag !== 'I') continue
    const row: unknown = JSON.parse(text)
    if (!Array.isArray(row) || !(typeof row[0] === 'number' || typeof row[0] === 'string'))
      throw new Error(`Flight data names a client component in an unknown way: ${text.slice(0, 80)}`)
    references.push({ id: String(row[0]), name: String(row[2]) })
  }
  return references
}

const data = /^self\.__next_f\.push\((\[.*\])\)$/s
const start = '(self.__next_f=self.__next_f||[]).push([0])'

/** Whether an inline script carries flight data and nothing else. */
export function isFlightScript(script: string): boolean {
  return script === start || data.test(script)
}

/**
 * The part of the page's flight data in an inline script.
 * @throws for binary data and other unknown kinds
 */
export function flightOf(script: string): string {
  if (script === start) return ''
  const push: unknown = JSON.parse(data.exec(script)?.[1] ?? 'null')
  if (!Array.isArray(push) || push[0] !== 1 || typeof push[1] !== 'string')
    throw new Error(`Flight data of an unknown kind: ${script.slice(0, 80)}`)
  return push[1]
}
