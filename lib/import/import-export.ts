/** Imports an export into a site: reads, converts and writes one document after the other. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { commentsPath, readSite } from '../content/index.ts'
import { termSlug } from '../core/addresses/slug.ts'
import { writeAtomically } from '../core/files/atomic-write.mjs'
import { differences } from '../core/text/differences.ts'
import { compareWords } from '../parity/index.ts'
import { collectPictures } from './collect-pictures.ts'
import { lineOf, plainLine } from './convert/line.ts'
import { markdownOf } from './convert/markdown.ts'
import { withPictures } from './convert/markdown-pictures.ts'
import { type Addresses, prepare } from './convert/prepare.ts'
import { fetchPictures } from './media/fetch-pictures.ts'
import { Pictures } from './media/pictures.ts'
import type { Export, ImportedDocument } from './model.ts'
import type { DocumentReport, FileReport, ImportReport } from './report.ts'
import { pathReader } from './sources/old-address.ts'
import { commonPattern } from './write/address-pattern.ts'
import { commentFile } from './write/comment-file.ts'
import { documentFile } from './write/document-file.ts'
import { ledgerFile } from './write/ledger-file.ts'
import { type Place, Places } from './write/places.ts'
import { publicationAsAuthor } from './write/publication-author.ts'
import { Writer } from './write/record.ts'
import { siteFile } from './write/site-file.ts'
import { coveredBy, personFile, termFile } from './write/term-files.ts'

export type ImportOptions = {
  /** The site's root, which may be empty. */
  root: string
  isDryRun: boolean
  /** Whether to fetch pictures that the site lacks. */
  fetchesPictures?: boolean
  /** Called after each document. */
  onProgress?: (step: 'Importing' | 'Fetching', done: number, all: number) => void
}

/** People and terms that documents name; `shown` has those that published ones name, which have a page. */
type Used = { people: Set<string>; terms: Set<string>; shown: Set<string>; isUnsigned: boolean }

export const reportPath = '.masthead/import-report.json'
const settingsPath = 'content/site.yml'
const ledgerPath = 'content/urls.txt'
const defaultPattern = '/blog/:slug/'

export async function importExport(source: Export, options: ImportOptions): Promise<ImportReport> {
  const { root, isDryRun, onProgress } = options
  const writer = new Writer(root, isDryRun)
  const files: FileReport[] = []
  const put = (path: string, text: string): void => {
    const { outcome, kept } = writer.put(path, text)
    files.push({ path, outcome, ...(kept !== undefined && { changes: changesBetween(kept, text) }) })
  }
  const { pattern, isOwn } = settle(source, root)
  const path = pathReader(source.site.url)
  const failures =
    options.fetchesPictures && !isDryRun ? await fetchMissing(source, path, options) : new Map<string, string>()
  const pictures = new Pictures(root, path)
  const addressesFor = (name: string): Addresses => ({
    link: (href) => linkOf(href, path, source),
    image: (src) => pictures.address(src, name),
    file: (src) => pictures.address(src, name),
  })
  const places = new Places({ pattern, keepsAddresses: isOwn, postsFolder: postsFolder(root) })
  const documents: DocumentReport[] = []
  const used: Used = { people: new Set(), terms: new Set(), shown: new Set(), isUnsigned: false }
  for await (const document of source.documents()) {
    const written = writeDocument(document, places, addressesFor, put)
    documents.push(written)
    note(document, used, written.draft)
    onProgress?.('Importing', documents.length, source.count)
  }
  const redirects = isOwn ? redirectsTo(source.site.redirects, used) : {}
  const covered = coveredBy(redirects)
  const old = documents.flatMap(({ draft, addressBefore, redirects: from }) =>
    draft || addressBefore === null ? [] : [addressBefore, ...from],
  )
  for (const person of source.people) {
    if (!used.people.has(person.id)) continue
    const file = personFile(person, person.image && pictures.address(person.image, person.name), covered)
    put(file.path, file.text)
    if (used.shown.has(person.id)) old.push(...person.addresses)
  }
  const written = new Set<string>()
  for (const term of source.terms) {
    const key = `${term.kind} ${termSlug(plainLine(term.name))}`
    if (!used.terms.has(key) || written.has(key)) continue
    written.add(key)
    const file = termFile(term, term.image && pictures.address(term.image, term.name), covered)
    if (file) put(file.path, file.text)
    if (used.shown.has(key)) old.push(...term.addresses)
  }
  const publication = used.isUnsigned ? publicationAsAuthor(source.site) : undefined
  if (publication) {
    put(publication.path, publication.text)
    source.leftOut.push({
      what: 'authors',
      why: 'the export names none for some posts: the publication signs them (default_author in site.yml)',
    })
  }
  put(settingsPath, siteFile({ ...source.site, redirects }, pattern, publication?.id))
  put(ledgerPath, ledgerFile(old))
  writer.save()
  const report: ImportReport = {
    kind: source.kind,
    documents,
    files,
    pictures: pictures.list().map((use) => ({ ...use, reason: failures.get(use.address) })),
    leftOut: source.leftOut,
    gone: writer.unplanned(),
  }
  if (!isDryRun) writeAtomically(join(root, reportPath), `${JSON.stringify(report, null, 1)}\n`)
  return report
}

/** The pattern of addresses is that of the old site, unless a person wrote other settings. */
function settle(source: Export, root: string): { pattern: string; isOwn: boolean } {
  const proposed = commonPattern(source.samples) ?? defaultPattern
  if (!existsSync(join(root, settingsPath))) return { pattern: proposed, isOwn: true }
  const present = readSite(root).site?.post_url ?? proposed
  return { pattern: present, isOwn: present === proposed }
}

async function fetchMissing(
  source: Export,
  path: (address: string) => string | null,
  { root, onProgress }: ImportOptions,
): Promise<Map<string, string>> {
  const pictures = new Pictures(root, path)
  await collectPictures(source, pictures)
  const wanted = pictures.list().filter(({ state }) => state !== 'present')
  return fetchPictures(wanted, {
    root,
    siteUrl: source.site.url,
    onProgress: (done, all) => onProgress?.('Fetching', done, all),
  })
}

/** Redirects of lists that the new site has. */
function redirectsTo(all: Readonly<Record<string, string>>, { people, terms }: Used): Record<string, string> {
  const names = [...terms]
  const isThere: Readonly<Record<string, boolean>> = {
    '/categories/*': names.some((name) => name.startsWith('category ')),
    '/tags/*': names.some((name) => name.startsWith('tag ')),
    '/authors/*': people.size > 0,
  }
  return Object.fromEntries(Object.entries(all).filter(([, to]) => isThere[to] ?? true))
}

const postsFolder = (root: string) =>
  !existsSync(join(root, 'content/posts')) && existsSync(join(root, 'content/_posts'))
    ? 'content/_posts'
    : 'content/posts'

/** A link within the old site begins at its root, wherever the new one is; links elsewhere stay as they are. */
function linkOf(href: string, path: (address: string) => string | null, { resolve }: Export): string | undefined {
  if (/^(?:javascript|data|vbscript|file):/i.test(href.replace(/[\s\u0000-\u001f]+/g, ''))) return undefined
  const own = path(href)
  return own === null ? href : (resolve(own) ?? own)
}

function writeDocument(
  document: ImportedDocument,
  places: Places,
  addressesFor: (name: string) => Addresses,
  put: (path: string, text: string) => void,
): DocumentReport {
  const notes = [...document.notes]
  const named = plainLine(document.title)
  const place: Place = places.of(document, named)
  const addresses = addressesFor(place.path)
  const body = bodyText(document, addresses, notes)
  const title = named === '' ? titleFrom(body, place) : lineOf(document.title)
  if (named === '') notes.push(`it had no title: it is called “${title}” after its first words`)
  const isUndated = document.kind === 'post' && document.date === undefined && !document.draft
  if (isUndated) notes.push('it has no date: it is a draft')
  const image = document.image && addresses.image(document.image.src)
  put(place.path, documentFile({ ...document, draft: document.draft || isUndated }, place, title, image, body))
  if (document.comments.length > 0) put(commentsPath(place.path), commentFile(document.comments, addresses))
  return {
    source: document.source,
    path: place.path,
    title,
    draft: document.draft === true || isUndated,
    addressBefore: document.address ?? null,
    address: place.url,
    redirects: place.redirects,
    unanswered: place.unanswered,
    words: compareWords(document.original, body),
    comments: document.comments.length,
    notes: [...notes, ...place.notes],
  }
}

function bodyText({ body }: ImportedDocument, addresses: Addresses, notes: string[]): string {
  if ('markdown' in body) return withPictures(body.markdown.trim(), addresses.image)
  const lost = prepare(body.tree, addresses)
  for (const name of new Set(lost)) {
    const times = lost.filter((one) => one === name).length
    notes.push(`${times === 1 ? `a ${name} was` : `${times} ${name}s were`} left out`)
  }
  return markdownOf(body.tree)
}

const titleWords = 8

/** The first words of a text that has no title, else its file name. */
function titleFrom(body: string, place: Place): string {
  const [line = ''] = body.split('\n').filter((one) => /[\p{L}\p{N}]/u.test(one) && !/^[<![|`]/.test(one))
  const words = line
    .replace(/^[#>\-*\s]+/, '')
    .split(/\s+/)
    .slice(0, titleWords)
    .join(' ')
  return words || (place.path.split('/').at(-1)?.replace(/\.md$/, '') ?? '')
}

function note({ bylines, kind, categories, tags }: ImportedDocument, used: Used, isDraft: boolean): void {
  if (kind !== 'post') return
  if (bylines.length === 0) used.isUnsigned = true
  const people = bylines.flatMap((one) => ('id' in one ? [one.id] : []))
  const terms = [
    ...categories.map((name) => `category ${termSlug(plainLine(name))}`),
    ...tags.map((name) => `tag ${termSlug(plainLine(name))}`),
  ]
  for (const id of people) used.people.add(id)
  for (const key of terms) used.terms.add(key)
  if (!isDraft) for (const one of [...people, ...terms]) used.shown.add(one)
}

function changesBetween(kept: string, text: string): string {
  const steps = differences(kept.split('\n'), text.split('\n'))
  const removed = steps.filter(({ kind }) => kind === 'removed').length
  const added = steps.filter(({ kind }) => kind === 'added').length
  return `${added} and removed ${removed} lines`.replace(/^(\d+) and/, 'lines: added $1,')
}
