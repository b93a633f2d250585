/** The indexes of categories, tags, series and people as alphabetical lists: one page, or an overview with numbered pages (`/tags/page/2/`). */

import type { Publication } from '../../content/index.ts'
import { type DirectoryEntry, type DirectoryGroup, type DirectoryPage, directoryPages } from '../../content/index.ts'
import { publicationIndex } from '../publication-index.ts'
import { mostActive } from '../views/activity.ts'
import { linkTo, listUrl } from '../views/links.ts'
import { type Crumb, home, wordsOf } from './lists.ts'

export type IndexKind = 'categories' | 'tags' | 'series' | 'authors'

export type IndexEntry = DirectoryEntry & {
  /** True for a former author. */
  former?: boolean
}

/** An alphabetical list, or one page of it. */
export type Directory = {
  groups: DirectoryGroup<IndexEntry>[]
  /** All letters of the whole list, linked to their first entry; empty for a list without letters. */
  letters: { letter: string; href: string }[]
  /** On the overview of a divided list, instead of groups: the most active entries. */
  most: IndexEntry[]
  /** Addresses of the neighbouring pages, if the list is divided. */
  previous?: string
  next?: string
}

export type IndexHead = { title: string; description: string; url: string; crumbs: Crumb[] }

export const indexTitle = (publication: Publication, kind: IndexKind): string =>
  wordsOf(publication)[kind === 'authors' ? 'people' : kind]

/** Number of entries on the overview of a divided list. */
const overviewSize = 60

type Divided = { entries: Map<string, IndexEntry>; pages: DirectoryPage<IndexEntry>[] }

const made = new WeakMap<Publication, Map<IndexKind, Divided>>()

/** Returns the terms of a kind, or the people, with at least one listed post. */
function usedEntries(publication: Publication, kind: IndexKind) {
  const { groups } = publicationIndex(publication)
  const all: readonly { name: string; url: string; former?: boolean }[] = publication.content[kind]
  return all.filter(({ url }) => groups.has(url))
}

/** Returns the sorted and divided list, cached because all pages of an index need it. */
function divided(publication: Publication, kind: IndexKind): Divided {
  const known = made.get(publication) ?? new Map<IndexKind, Divided>()
  made.set(publication, known)
  const before = known.get(kind)
  if (before) return before
  const link = linkTo(publication)
  const { groups } = publicationIndex(publication)
  const entries = new Map(
    usedEntries(publication, kind).map(({ name, url, former }) => [
      url,
      { name, href: link(url), count: groups.get(url)?.length ?? 0, ...(former && { former }) },
    ]),
  )
  const pages = directoryPages([...entries.values()], publication.content.site.language)
  const result = { entries, pages }
  known.set(kind, result)
  return result
}

/** Returns the number of terms or people with a listed post. */
export const usedCount = (publication: Publication, kind: IndexKind): number => divided(publication, kind).entries.size

/** Returns the page numbers of a divided index; none if one page suffices. */
export function indexNumbers(publication: Publication, kind: IndexKind): number[] {
  const { pages } = divided(publication, kind)
  return pages.length > 1 ? pages.map((_, index) => index + 1) : []
}

/**
 * Returns one page of the list.
 * @param number page number; null for the index's own address
 * @returns the page, or null if it does not exist
 */
export function getDirectory(publication: Publication, kind: IndexKind, number: number | null): Directory | null {
  const { entries, pages } = divided(publication, kind)
  const isDivided = pages.length > 1
  const groups = pages[(number ?? 1) - 1]
  if (!groups || (number !== null && !isDivided)) return null
  const address = (page: number) => linkTo(publication)(listUrl(publication, `/${kind}/page/${page}/`))
  const letters = pages.flatMap((page, index) =>
    page.map(({ letter, id }) => ({
      letter,
      href: `${isDivided && index + 1 !== number ? address(index + 1) : ''}#${encodeURIComponent(id)}`,
    })),
  )
  const shown = {
    letters: letters.filter(({ letter }, index) => letter !== '' && letters[index - 1]?.letter !== letter),
  }
  if (!isDivided) return { ...shown, groups, most: [] }
  if (number === null) {
    const active = mostActive(publication, usedEntries(publication, kind), overviewSize)
    return { ...shown, groups: [], most: active.flatMap(({ url }) => entries.get(url) ?? []), next: address(1) }
  }
  return {
    ...shown,
    groups,
    most: [],
    previous: number > 1 ? address(number - 1) : undefined,
    next: number < pages.length ? address(number + 1) : undefined,
  }
}

/** Returns title, description, address and breadcrumbs of an index, or of one of its numbered pages. */
export function indexHead(publication: Publication, kind: IndexKind, number: number | null): IndexHead {
  const { site } = publication.content
  const messages = wordsOf(publication)
  const title = indexTitle(publication, kind)
  const url = listUrl(publication, `/${kind}/`)
  const isOfPeople = kind === 'authors'
  if (number === null) {
    const about = isOfPeople ? messages.peopleDescription(site.title) : messages.termsDescription(title, site.title)
    return { title, description: about, url, crumbs: [home(publication)] }
  }
  return {
    title: messages.numberedTitle(title, number),
    description: isOfPeople
      ? messages.peoplePageDescription(site.title, number)
      : messages.termsPageDescription(title, site.title, number),
    url: `${url}page/${number}/`,
    crumbs: [home(publication), { label: title, href: linkTo(publication)(url) }],
  }
}
