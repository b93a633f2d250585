/** An alphabetical list of many names: dense, by letter when it is long, and divided into numbered pages when one page would be too heavy. */
import { groupBy } from '../../core/group-by.ts'
import { filedName, initialLetter, noLetter } from './initial-letter.ts'

export type DirectoryEntry = {
  name: string
  href: string
  /** How many posts. */
  count: number
}

/** Entries under one letter; a list without letters is one group whose letter is empty. */
export type DirectoryGroup<Entry> = { letter: string; id: string; entries: Entry[] }

/** One page of the list: whole groups, or a part of a group that is too long for a page. */
export type DirectoryPage<Entry> = DirectoryGroup<Entry>[]

/** Below this a list is short enough to read without letters. */
const letteredFrom = 100

/** Bytes of HTML that the entries of one page may take; the frame of a page adds some 25 kB. */
const pageBytes = 96_000

/** What an entry's markup weighs beside its name and address. */
const entryBytes = 44

/**
 * Sorts and divides a list.
 * @param language of the site: whose alphabet it is
 * @returns the pages; one for a list that fits, and one without groups for an empty list
 */
export function directoryPages<Entry extends DirectoryEntry>(
  entries: readonly Entry[],
  language: string,
): DirectoryPage<Entry>[] {
  const { compare } = new Intl.Collator(language)
  const sorted = entries
    .map((entry) => ({ entry, filed: filedName(entry.name) }))
    .sort((a, b) => compare(a.filed, b.filed) || (a.entry.href < b.entry.href ? -1 : 1))
    .map(({ entry }) => entry)
  if (sorted.length === 0) return [[]]
  if (sorted.length < letteredFrom) return [[{ letter: '', id: '', entries: sorted }]]
  const letterOf = initialLetter(language)
  const groups = [...groupBy(sorted, ({ name }) => letterOf(name))].flatMap(([letter, members]) =>
    portions(members).map((part) => ({ letter, id: idOf(letter), entries: part })),
  )
  return packed(groups)
}

/** An id of ours; the sign for names without a letter would need escaping in an address. */
const idOf = (letter: string) => `m-letter-${letter === noLetter ? 'other' : letter.toLowerCase()}`

const weight = ({ name, href }: DirectoryEntry) => entryBytes + Buffer.byteLength(name) + Buffer.byteLength(href)
const total = (entries: readonly DirectoryEntry[]) => entries.reduce((sum, entry) => sum + weight(entry), 0)

/** Entries in portions that fit a page each. */
function portions<Entry extends DirectoryEntry>(entries: readonly Entry[]): Entry[][] {
  const parts: Entry[][] = []
  let room = 0
  for (const entry of entries) {
    const bytes = weight(entry)
    const part = parts.at(-1)
    if (part && bytes <= room) part.push(entry)
    else {
      parts.push([entry])
      room = pageBytes
    }
    room -= bytes
  }
  return parts
}

/** Groups on as few pages as hold them, in order. */
function packed<Entry extends DirectoryEntry>(groups: readonly DirectoryGroup<Entry>[]): DirectoryPage<Entry>[] {
  const pages: DirectoryPage<Entry>[] = []
  let room = 0
  for (const group of groups) {
    const bytes = total(group.entries)
    const page = pages.at(-1)
    if (page && bytes <= room) page.push(group)
    else {
      pages.push([group])
      room = pageBytes
    }
    room -= bytes
  }
  return pages
}
