/** Puts flight data into an order that does not depend on timing: React sends a row when it is ready. */
import { flightOf, flightRows, lengthPrefixedTags, type Row } from './flight.ts'

/**
 * Sorts the rows of a page: hints, texts and client modules first, then the others by id, the page itself last. React's client takes rows in any
 * order and waits for those that another one names. Rows of one id, such as the parts of a stream, keep their order.
 * @param scripts the texts of the page's scripts with flight data
 * @returns the same data in two scripts, which is how Next begins it and how it goes on
 * @throws for data of an unknown kind
 */
export function stableFlight(scripts: readonly string[]): string[] {
  const [first = ''] = scripts
  const rows = [...flightRows(scripts.map(flightOf).join(''))]
  const streams = new Set(rows.flatMap(({ id, tag }) => (streamTags.has(tag) ? [id] : [])))
  const place = (row: Row) => (streams.has(row.id) ? Number.parseInt(row.id, 16) : placeOf(row))
  const sorted = rows
    .sort((one, other) => place(one) - place(other) || rankAmongEquals(one) - rankAmongEquals(other))
    .map(written)
  return [first, `self.__next_f.push([1,${forScript(JSON.stringify(sorted.join('')))}])`]
}

const root = '0'
/** Rows that begin a stream, whose parts have its id (`startReadableStream`, `startAsyncIterable` of React's client). */
const streamTags = new Set(['R', 'r', 'X', 'x'])

/** Rows without an id are hints, which name files to load. A client module must follow the texts that it names its files by. */
function placeOf({ id, tag, text }: Row): number {
  if (id === '') return -3
  if (tag === '' && /^"(?:[^$]|\$S)/.test(text)) return -2
  if (tag === 'I') return -1
  return id === root ? Number.MAX_SAFE_INTEGER : Number.parseInt(id, 16)
}

const rankAmongEquals = ({ id }: Row) => (id === '' ? 0 : Number.parseInt(id, 16))

const written = ({ id, tag, text }: Row) =>
  tag !== '' && lengthPrefixedTags.includes(tag)
    ? `${id}:${tag}${Buffer.byteLength(text).toString(16)},${text}`
    : `${id}:${tag}${text}\n`

/** As Next escapes it: nothing ends the script element, and JavaScript reads the same text. */
const forScript = (json: string) =>
  json.replace(/[&<>\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
