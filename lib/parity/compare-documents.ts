/** Compares a document with its page on the new site. */
import { missingWords, type SeenContent, seenContent, wordsOf } from '../html/index.ts'
import { unread, wordCount } from './compare-words.ts'
import type { Excused, ParityDocument } from './document.ts'

export type Verdict = 'same' | 'differs' | 'lost' | 'unpublished'

export type Counted = {
  before: number
  after: number
  /** By name, each as often as it is missing. */
  missing: string[]
}

export type DocumentParity = {
  name: string
  title: string
  addressBefore: string | null
  addressAfter: string | null
  verdict: Verdict
  /** Why it is unpublished. */
  reason?: string | undefined
  words: Counted & { added: string[] }
  links: Counted
  images: Counted
  videos: Counted
  embeds: Counted
  code: Counted
  tables: Counted
  authors: Counted
  terms: Counted
  date: { before: string | null; after: string | null }
  /** Text of the source and the result, block by block. */
  text: { before: string[]; after: string[] }
}

/** The parts that are counted, in the order of the report. */
export const countedParts = [
  'words',
  'links',
  'images',
  'videos',
  'embeds',
  'code',
  'tables',
  'authors',
  'terms',
] as const

const nothingExcused: Excused = { words: new Map(), links: 0, images: 0, videos: 0, frames: 0, code: 0 }

/**
 * @param after null if no page of the new site was found for it
 * @param keyOf the same text for two links of the two sites that lead to the same place
 */
export function compareDocuments(
  before: ParityDocument,
  after: ParityDocument | null,
  keyOf: (href: string, document: ParityDocument) => string | null,
): DocumentParity {
  const source = seenContent(before.html, unread)
  const result = seenContent(after?.html ?? '')
  const around = after?.page === undefined ? result : seenContent(after.page)
  const excused = before.excused ?? nothingExcused
  const linked = new Set(around.links.flatMap((href) => (after && keyOf(href, after)) ?? []))
  const links = [...new Set(source.links.flatMap((href) => keyOf(href, before) ?? []))]
  const parity: Omit<DocumentParity, 'verdict'> = {
    name: before.name,
    title: before.title,
    addressBefore: before.address,
    addressAfter: after?.address ?? null,
    reason: before.unpublished,
    words: {
      before: wordCount(source.words),
      after: wordCount(result.words),
      missing: unexcused(missingWords(source.words, around.words), [excused.words, embeddedWords(source, around)]),
      added: missingWords(result.words, source.words),
    },
    links: {
      before: links.length,
      after: linked.size,
      missing: links.filter((link) => !linked.has(link) && !isEmbedded(link, around)).slice(excused.links),
    },
    images: media(source.images, around.images, around.links, excused.images),
    videos: media(source.videos, around.videos, around.links, excused.videos),
    embeds: media(source.frames, around.frames, around.links, excused.frames),
    code: number(source.code - excused.code, around.code, 'block'),
    tables: number(source.tables, around.tables, 'table'),
    // A contributor without a profile is named on the page, but not marked as an author.
    authors: names(before.authors, after?.authors ?? [], around.lines().map(folded)),
    terms: names(before.terms, after?.terms ?? [], []),
    date: { before: before.date, after: after?.date ?? null },
    text: { before: source.lines(), after: result.lines() },
  }
  return { ...parity, verdict: after ? judge(parity) : before.unpublished === undefined ? 'lost' : 'unpublished' }
}

/** Whether anything of the source is missing. What the new site adds is no loss. */
export function judge(parity: Omit<DocumentParity, 'verdict'>): 'same' | 'differs' {
  const { date } = parity
  const isDated = date.before === null || date.before === date.after
  return isDated && countedParts.every((part) => parity[part].missing.length === 0) ? 'same' : 'differs'
}

function unexcused(missing: readonly string[], excuses: readonly ReadonlyMap<string, number>[]): string[] {
  const left = new Map<string, number>()
  for (const excused of excuses) for (const [word, times] of excused) left.set(word, (left.get(word) ?? 0) + times)
  return missing.filter((word) => {
    const more = left.get(word) ?? 0
    left.set(word, more - 1)
    return more <= 0
  })
}

/** Shorter names of recordings could be part of any address. */
const shortestId = 5

/** Whether an address has become a player or a frame, which has its last part. */
function isEmbedded(address: string, { frames, videos }: SeenContent): boolean {
  const id = /([\w-]+)\/?(?:[?&#]\S*)?$/.exec(address.replace(/^.*[?&]v=/, ''))?.[1] ?? ''
  return id.length >= shortestId && [...frames, ...videos].some((one) => one.toLowerCase().includes(id.toLowerCase()))
}

/** The words of an address that has become a player or a frame. */
function embeddedWords(source: SeenContent, result: SeenContent): Map<string, number> {
  const words = new Map<string, number>()
  // Classic posts of WordPress have such addresses between blank lines, not in paragraphs.
  for (const [address] of source
    .lines()
    .join('\n')
    .matchAll(/https?:\/\/[^\s<>"]+/g)) {
    if (isEmbedded(address, result)) for (const word of wordsOf(address)) words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}

/** A new site has pictures under other names, and shows those of other hosts as links: a missing one shows in the count, and is named as well as can be. */
function media(
  before: readonly string[],
  after: readonly string[],
  links: SeenContent['links'],
  excused: number,
): Counted {
  const linked = new Set(links.map(stem))
  const shown = after.map((address) => address.toLowerCase())
  const wanted = before.filter((address) => !linked.has(stem(address)))
  const shortfall = wanted.length - after.length - excused
  const unseen = wanted.filter((address) => !shown.some((one) => one.includes(stem(address))))
  return { before: before.length, after: after.length, missing: shortfall > 0 ? padded(unseen, shortfall) : [] }
}

const padded = (names: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, index) => names[index] || 'one without an address')

/** `/a/lamp-300x200.png?w=3` → `lamp`. */
function stem(address: string): string {
  const name =
    address
      .replace(/[?#].*$/, '')
      .split('/')
      .at(-1) ?? ''
  return (
    name
      .replace(/\.[a-z0-9]+$/i, '')
      .replace(/-\d+x\d+$/, '')
      .toLowerCase() || address.toLowerCase()
  )
}

const number = (before: number, after: number, name: string): Counted => ({
  before,
  after,
  missing: Array.from({ length: Math.max(0, before - after) }, () => name),
})

function names(before: readonly string[], after: readonly string[], lines: readonly string[]): Counted {
  const found = new Set(after.map(folded))
  const isThere = (name: string) => found.has(name) || lines.some((line) => line.includes(name))
  return { before: before.length, after: after.length, missing: before.filter((name) => !isThere(folded(name))) }
}

/** Names and titles are the same whatever their case and punctuation. */
export const folded = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}#+]+/gu, '')
