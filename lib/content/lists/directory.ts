/** An alphabetical list of many names: dense, by letter when it is long, and divided into numbered pages when one page would be too heavy. */
import { groupBy } from '../../core/group-by.ts'

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

/** Names that begin with no letter. */
const noLetter = '#'

/** Scripts with too many letters for a heading each, and the sign that stands for all of them. */
const joined: readonly (readonly [script: RegExp, sign: string])[] = [
  [/\p{Script=Han}/u, '漢'],
  [/\p{Script=Hangul}/u, '한'],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'あ'],
]

/** What a name is sorted by: `.net` stands with the N. */
const filedName = (name: string): string => name.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '')

/**
 * @param language decides whether a letter with a mark is one of its own: `Å` is in Swedish and is not in English
 * @returns a function that gives the letter of a name: upper case where there is one, `#` for a name without letters at its beginning
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
    // `ß` becomes two letters; it has no upper case that a heading could show.
    return more.length > 0 ? letter : upper
  }
}
