/** Reads flight data, the format in which React sends a page's components to the browser: which client components are on it. */

/** One `I` row: a client module that the page renders. */
export type ClientReference = {
  /** The bundler's number or name of the module. */
  id: string
  /** The name of its export. */
  name: string
}

const colon = 0x3a
const comma = 0x2c
const newline = 0x0a
/** Tags whose row says its length in bytes and ends without a newline (react-server-dom client, `startReadingFromStream`). */
const lengthPrefixed = new Set([...'TAOobUSsLlGgMmV'].map((tag) => tag.charCodeAt(0)))

/** A row of flight data: its id in hexadecimal (or empty), its tag (or empty) and what it holds. */
export type Row = { id: string; tag: string; text: string }

/**
 * Splits flight data into rows. A row that quotes another one (`T`, a long text) is taken by its length, as React does,
 * so a post about flight data fools nobody.
 * @throws when the data does not end with a row
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
 * @param flight the page's flight data, joined
 * @throws when a row is not as React writes it
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

/** Whether an inline script is one that carries flight data. */
export function isFlightScript(script: string): boolean {
  return script === start || data.test(script)
}

/**
 * What an inline flight script adds to the page's flight data.
 * @throws for binary data and kinds that are not known
 */
export function flightOf(script: string): string {
  if (script === start) return ''
  const push: unknown = JSON.parse(data.exec(script)?.[1] ?? 'null')
  if (!Array.isArray(push) || push[0] !== 1 || typeof push[1] !== 'string')
    throw new Error(`Flight data of an unknown kind: ${script.slice(0, 80)}`)
  return push[1]
}
