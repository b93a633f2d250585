/** The list of a section other than posts, and its numbered pages. */
import type { Publication, Section } from '../../content/index.ts'
import { postsKey } from '../../content/index.ts'
import { publicationIndex } from '../publication-index.ts'
import { home, type ListPage, listPage, numbersOf, wordsOf } from './lists.ts'

export type SectionPage = ListPage & {
  kind: 'section'
  /** How the list looks. */
  list: Section['list']
  /** The section's description; only on the first page. */
  deck?: string
}

/** All sections but posts, whose list is `/blog/`. */
export const listedSections = ({ content: { site } }: Publication): Section[] =>
  site.sections.filter(({ key }) => key !== postsKey)

/** Returns the addresses of all lists, without base path. */
export const sectionUrls = (publication: Publication): string[] =>
  listedSections(publication).flatMap(({ key, url }) => [
    url,
    ...numbersOf(publication, itemsOf(publication, key)).map((number) => `${url}page/${number}/`),
  ])

/** Returns the list at an address without base path, or null if there is none. */
export function getSectionPage(publication: Publication, url: string): SectionPage | null {
  const [, start = url, number] = /^(.*\/)page\/([1-9]\d*)\/$/.exec(url) ?? []
  const section = listedSections(publication).find((one) => one.url === url || one.url === start)
  if (!section) return null
  const { title, description, list } = section
  const page = listPage(
    publication,
    itemsOf(publication, section.key),
    {
      title,
      description: description ?? wordsOf(publication).sectionDescription(title, publication.content.site.title),
      url: section.url,
      crumbs: [home(publication)],
      feed: `${section.url}feed.xml`,
    },
    section.url === url ? null : Number(number),
  )
  return page && { ...page, kind: 'section', list, ...(page.number === null && description && { deck: description }) }
}

const itemsOf = (publication: Publication, key: string) => publicationIndex(publication).sections.get(key)?.posts ?? []
