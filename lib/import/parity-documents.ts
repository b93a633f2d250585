/** The documents of an export for the parity report. */
import type { ParityDocument } from '../parity/index.ts'
import { plainLine } from './convert/line.ts'
import type { Export, ImportedDocument } from './model.ts'
import { decodedPath, pathReader } from './sources/old-address.ts'

/** @param today `2026-03-10`: posts of later days are not published yet */
export async function* parityDocuments(source: Export, today: string): AsyncGenerator<ParityDocument> {
  const people = new Map(source.people.map(({ id, name }) => [id, name]))
  for await (const document of source.documents()) yield parityDocument(document, people, today)
}

function parityDocument(
  document: ImportedDocument,
  people: ReadonlyMap<string, string>,
  today: string,
): ParityDocument {
  const { bylines, categories, tags, date, kind } = document
  const isPost = kind === 'post'
  const isDraft = document.draft === true || (isPost && date === undefined)
  return {
    name: document.source,
    title: plainLine(document.title),
    address: document.address === undefined ? null : decodedPath(document.address),
    html: document.original,
    authors: isPost ? bylines.map((one) => ('id' in one ? (people.get(one.id) ?? one.id) : plainLine(one.name))) : [],
    terms: isPost ? [...new Set([...categories, ...tags].map(plainLine))] : [],
    date: isPost ? (date?.slice(0, 10) ?? null) : null,
    unpublished: isDraft ? 'draft' : (date ?? '') > `${today}~` ? 'scheduled' : undefined,
  }
}

/** The path on the old site of an address, of what it leads to if it is a number such as `/?p=3`; null for one on another host. */
export function exportPath({ site, resolve }: Export): (href: string) => string | null {
  const path = pathReader(site.url)
  return (href) => {
    const own = path(href)
    return own === null ? null : (resolve(own) ?? own)
  }
}
