/** Reads large XML files record by record: one `<item>` or `<entry>` is in memory at a time. */
import { SaxesParser } from 'saxes'
import { xmlMender } from './mend-xml.ts'

export type XmlRecord = {
  name: string
  attributes: Readonly<Record<string, string>>
  /** The text directly inside, CDATA included. */
  text: string
  children: XmlRecord[]
}

/**
 * Yields every element at a depth, with all that is inside.
 * Exports are often not well-formed: reading continues after a fault.
 * @param pieces the text of the file
 * @param depth 2 for the children of `<channel>`, 1 for those of `<feed>`
 */
export async function* xmlRecords(pieces: AsyncIterable<string>, depth: number): AsyncGenerator<XmlRecord> {
  const parser = new SaxesParser({ position: false })
  const open: XmlRecord[] = []
  let ready: XmlRecord[] = []
  const add = (text: string) => {
    const record = open.at(-1)
    if (record && open.length > depth) record.text += text
  }
  parser.on('error', () => {})
  parser.on('opentag', ({ name, attributes }) => {
    const record: XmlRecord = { name, attributes: attributes as Record<string, string>, text: '', children: [] }
    if (open.length > depth) open.at(-1)?.children.push(record)
    open.push(record)
  })
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('closetag', () => {
    const record = open.pop()
    if (record && open.length === depth) ready.push(record)
  })
  const mend = xmlMender()
  for await (const piece of pieces) {
    parser.write(mend(piece))
    yield* ready
    ready = []
  }
  parser.write(mend())
  yield* ready
}

/** The text of a child, without blanks around it; empty if there is none. */
export const textOf = (record: XmlRecord, name: string): string =>
  (record.children.find((child) => child.name === name)?.text ?? '').trim()

export const all = (record: XmlRecord, name: string): XmlRecord[] =>
  record.children.filter((child) => child.name === name)
