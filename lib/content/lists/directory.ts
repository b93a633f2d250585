/** Divides an alphabetical list of names into groups by letter, and into numbered pages if one page would be too large. */
import { groupBy } from '../../core/group-by.ts'

export type DirectoryEntry = {
  name: string
  href: string
  /** Number of posts. */
  count: number
}

/** Entries under one letter. A list without letters is one group with an empty letter. */
export type DirectoryGroup<Entry> = { letter: string; id: string; entries: Entry[] }

/** One page of the list: whole groups, or part of a group that is too long for one page. */
export type DirectoryPage<Entry> = DirectoryGroup<Entry>[]

/** Shorter lists have no letters. */
const letteredFrom = 100

/** Maximum bytes of HTML for the entries of one page; the rest of a page takes about 25 kB. */
const pageBytes = 96_000

/** Bytes of an entry's markup in addition to its name and address. */
const entryBytes = 44

/**
 * Sorts and divides a list.
 * @param language of the site, which determines the alphabet
 * @returns the pages; a single one for a list that fits, a page without groups for an empty list
 */
export function directoryPages<Entry extends DirectoryEntry>(
  entries: readonly Entry[],
  language: string,
): DirectoryPage<Entry>[] {
  const { compare } = new Intl.Collator(language, { numeric: true })
  const sorted = entries
    .map((entry) => ({ entry, filed: filedName(entry.name) }))
    .sort((a, b) => compare(a.filed, b.filed) || (a.entry.href < b.entry.href ? -1 : 1))
    .map(({ entry }) => entry)
  if (sorted.length === 0) return [[]]
  if (sorted.length < letteredFrom) return [[{ letter: '', id: '', entries: sorted }]]
  const letterOf = initialLetter(language)
  const groups = [...groupBy(sorted, ({ name }) => letterOf(name))].flatMap(([letter, members]) =>
    overPages(members, weight).map((part) => ({ letter, id: idOf(letter), entries: part })),
  )
  return overPages(groups, ({ entries }) => total(entries))
}

/** Returns the id of a letter's heading. `#` would need escaping in an address. */
const idOf = (letter: string) => `m-letter-${letter === noLetter ? 'other' : letter.toLowerCase()}`

const weight = ({ name, href }: DirectoryEntry) => entryBytes + Buffer.byteLength(name) + Buffer.byteLength(href)
const total = (entries: readonly DirectoryEntry[]) => entries.reduce((sum, entry) => sum + weight(entry), 0)

/** Distributes items over as few pages as possible, in order. */
function overPages<Item>(items: readonly Item[], bytesOf: (item: Item) => number): Item[][] {
  const pages: Item[][] = []
  let room = 0
  for (const item of items) {
    const bytes = bytesOf(item)
    const page = pages.at(-1)
    if (page && bytes <= room) page.push(item)
    else {
      pages.push([item])
      room = pageBytes
    }
    room -= bytes
  }
  return pages
}

/** The heading of names that do not start with a letter. */
const noLetter = '#'

/** Scripts with too many letters for a heading each, and their common heading. */
const joined: readonly (readonly [script: RegExp, sign: string])[] = [
  [/\p{Script=Han}/u, '漢'],
  [/\p{Script=Hangul}/u, '한'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
]

/** Returns the sort key of a name, without leading punctuation: `.net` is filed under N. */
const filedName = (name: string): string => name.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '')

/**
 * @param language determines whether a letter with a diacritic is a separate letter: `Å` is in Swedish but not in English
 * @returns a function that returns the heading of a name: its first letter in upper case, or `#` if it does not start with a letter
 */
function initialLetter(language: string): (name: string) => string {
  const { compare } = new Intl.Collator(language, { sensitivity: 'base' })
  return (name) => {
    const [first = ''] = filedName(name)
    if (!/\p{L}/u.test(first)) return noLetter
    const script = joined.find(([letters]) => letters.test(first))
    if (script) return script[1]
    const [plain = first] = first.normalize('NFD')
    const letter = compare(first, plain) === 0 ? plain : first
    const [upper = letter, ...more] = letter.toUpperCase()
    // The upper case of `ß` is two letters, so it stays as it is.
    return more.length > 0 ? letter : upper
  }
}
