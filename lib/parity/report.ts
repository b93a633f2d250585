/** The parity report: every document of a source with its page on the new site, and every old address with what answers it. */
import { compareDocuments, countedParts, type DocumentParity, folded, judge } from './compare-documents.ts'
import type { ParityDocument } from './document.ts'
import { decoded } from './host-rules.ts'
import type { Answer, SiteFolder } from './site-folder.ts'

export type AddressParity = { address: string; answer: Answer['kind']; at?: string | undefined }

export type ParityReport = {
  /** What the source is: `WordPress`, `static site`, `content`. */
  source: string
  documents: DocumentParity[]
  addresses: AddressParity[]
  /** Words on nearly every page of the source and nearly none of the result: part of the old theme, not of the content. */
  theme: string[]
}

export type ParitySource = {
  kind: string
  documents: AsyncIterable<ParityDocument> | Iterable<ParityDocument>
  /** Old addresses, as written. */
  addresses: readonly string[]
  /** The path on the old site of an address; null for one on another host. */
  path: (href: string, document?: ParityDocument) => string | null
  /** The result for a document, if the source knows it without the new site. */
  resultOf?: (document: ParityDocument) => ParityDocument | null
}

/** With fewer documents, a word missing from all of them may still be content. */
const fewest = 5
const themeShare = 0.8

/** @param site the new site; undefined if the source has its results itself */
export async function compareSites(source: ParitySource, site: SiteFolder | undefined): Promise<ParityReport> {
  const found = new Finder(site)
  const keyOf = linkKeys(source, site)
  const documents: DocumentParity[] = []
  for await (const document of source.documents) {
    const result = source.resultOf ? source.resultOf(document) : found.pageOf(document)
    documents.push(compareDocuments(document, result, keyOf))
  }
  const theme = themeWords(documents)
  return {
    source: source.kind,
    documents: documents.map((one) => withoutWords(one, theme)),
    addresses: source.addresses.map((address) => answered(address, source, site)),
    theme,
  }
}

/** Finds the page of a document: at its address, where that redirects to, else by its title. */
class Finder {
  readonly #site: SiteFolder | undefined
  /** Title → the one address with it; null for several. */
  #titles: Map<string, string | null> | undefined

  constructor(site: SiteFolder | undefined) {
    this.#site = site
  }

  pageOf({ address, title, unpublished }: ParityDocument): ParityDocument | null {
    if (!this.#site || unpublished !== undefined) return null
    const answer = address === null ? undefined : this.#site.answer(address)
    const there = answer?.at === undefined ? null : this.#site.pageAt(answer.at)
    // A list of the new site may be at the address of a page of the old one.
    if (there && (folded(there.title) === folded(title) || answer?.kind === 'redirect')) return there
    const named = this.#byTitle(this.#site).get(folded(title))
    return named ? this.#site.pageAt(named) : there
  }

  #byTitle(site: SiteFolder): Map<string, string | null> {
    if (this.#titles) return this.#titles
    const titles = new Map<string, string | null>()
    for (const { title, address, isList } of site.pages())
      if (!isList && folded(title) !== '') titles.set(folded(title), titles.has(folded(title)) ? null : address)
    this.#titles = titles
    return titles
  }
}

/** Links are the same if they lead to the same page of the new site, or to the same address elsewhere. */
function linkKeys({ path }: ParitySource, site: SiteFolder | undefined) {
  return (href: string, document: ParityDocument): string | null => {
    const { address } = document
    const written = href.trim()
    // Only the old system can resolve an address made by a template.
    if (/\{[{%]/.test(decoded(written))) return null
    if (written === '' || /^(?:#|javascript:|data:)/i.test(written)) return null
    const here = `https://old.invalid${address ?? '/'}`
    const isRelative = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(written)
    const known = path(written, document)
    if (!URL.canParse(written, here)) return written
    const url = new URL(isRelative && known?.startsWith('/') ? known : written, here)
    if (!(isRelative || site?.isOwn(written) || known !== null))
      return /^https?:$/.test(url.protocol) ? url.host.replace(/^www\./, '') + tail(url) : url.href
    const own = decoded(isRelative || known === null ? tail(url) : known)
    const answer = site?.answer(own)
    return (answer?.at ?? own)
      .replace(/#.*$/, '')
      .replace(/(?<=.)\/+$/, '')
      .toLowerCase()
  }
}

const tail = ({ pathname, search }: URL) => pathname.replace(/\/+$/, '') + search

function answered(written: string, { path }: ParitySource, site: SiteFolder | undefined): AddressParity {
  const own = path(written) ?? (URL.canParse(written) ? new URL(written).pathname + new URL(written).search : written)
  const { kind, at } = site?.answer(decoded(own)) ?? { kind: 'nothing' as const }
  return { address: written, answer: kind, ...(kind === 'redirect' && { at }) }
}

function themeWords(documents: readonly DocumentParity[]): string[] {
  const compared = documents.filter(({ addressAfter }) => addressAfter !== null)
  if (compared.length < fewest) return []
  const counts = new Map<string, number>()
  for (const { words } of compared)
    for (const word of new Set(words.missing)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].flatMap(([word, count]) => (count >= compared.length * themeShare ? word : []))
}

function withoutWords(document: DocumentParity, theme: readonly string[]): DocumentParity {
  if (theme.length === 0 || document.addressAfter === null) return document
  const words = { ...document.words, missing: document.words.missing.filter((word) => !theme.includes(word)) }
  return { ...document, words, verdict: judge({ ...document, words }) }
}

export type Totals = {
  documents: number
  same: number
  differs: number
  lost: number
  unpublished: number
  parts: Record<(typeof countedParts)[number], { before: number; after: number; missing: number }>
  addresses: {
    all: number
    page: number
    file: number
    redirect: number
    gone: number
    elsewhere: number
    nothing: number
  }
}

export function totalsOf({ documents, addresses }: ParityReport): Totals {
  const verdicts = (verdict: DocumentParity['verdict']) => documents.filter((one) => one.verdict === verdict).length
  // A draft is not expected on the new site.
  const public_ = documents.filter(({ verdict }) => verdict !== 'unpublished')
  const sum = (value: (one: DocumentParity) => number) => public_.reduce((total, one) => total + value(one), 0)
  const kinds = (kind: Answer['kind']) => addresses.filter(({ answer }) => answer === kind).length
  return {
    documents: documents.length,
    same: verdicts('same'),
    differs: verdicts('differs'),
    lost: verdicts('lost'),
    unpublished: verdicts('unpublished'),
    parts: Object.fromEntries(
      countedParts.map((part) => [
        part,
        {
          before: sum((one) => one[part].before),
          after: sum((one) => one[part].after),
          missing: sum((one) => one[part].missing.length),
        },
      ]),
    ) as Totals['parts'],
    addresses: {
      all: addresses.length,
      page: kinds('page'),
      file: kinds('file'),
      redirect: kinds('redirect'),
      gone: kinds('gone'),
      elsewhere: kinds('elsewhere'),
      nothing: kinds('nothing'),
    },
  }
}

/** Whether the report has anything that needs a look. */
export const isParity = ({ documents, addresses }: ParityReport): boolean =>
  documents.every(({ verdict }) => verdict === 'same' || verdict === 'unpublished') &&
  addresses.every(({ answer }) => answer !== 'nothing')
