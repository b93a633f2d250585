/** The people of a site as described in one of its languages: by a group of keys in their file, or by a file for that language. */

import { groupBy } from '../../core/group-by.ts'
import { type Author, type AuthorFile, byName } from '../entities/people/authors.ts'
import type { Site } from '../entities/site/site.ts'
import { readLine, readLines } from '../parse/marked-line.ts'
import { mainLanguage, siteIn } from './site-languages.ts'

/** Returns all people with names, words and addresses of a language; unchanged on a site with one. */
export function peopleIn(authors: readonly AuthorFile[], site: Site, language: string): Author[] {
  const main = mainLanguage(site)
  if (main === undefined) return [...authors]
  const { prefix } = siteIn(site, language)
  return [...groupBy(authors, ({ url }) => url).values()]
    .flatMap((files) => authorIn(files, main, language) ?? [])
    .map((author) => ({ ...author, language, url: prefix + author.url }))
    .sort(byName)
}

/** @param files of one person: one for all languages, others for one each */
function authorIn(files: readonly AuthorFile[], main: string, language: string): Author | undefined {
  const own = files.find((file) => file.language === language)
  const found =
    files.find((file) => file.language === undefined) ?? files.find((file) => file.language === main) ?? files[0]
  if (!found) return undefined
  const { words, wordsAt, ...base } = found
  if (own) return withFacts(own, base)
  const written = base.language ?? main
  if (written === language) return base
  const typed = words?.[language]
  // Untranslated text is shown in its own language and marked with it.
  if (!typed) return { ...base, lang: base.lang ?? written }
  const at = (key: string) => wordsAt?.('languages', language, key) ?? { line: 1, column: 1 }
  const { text, marked, markedAt } = readLines({ position: typed.position, blurb: typed.blurb }, at)
  return {
    ...base,
    name: typed.name === undefined ? base.name : readLine(typed.name).text,
    position: text.position,
    blurb: text.blurb,
    marked,
    markedAt,
    lang: undefined,
    body: { ...base.body, blank: true },
  }
}

/** A file for one language need not repeat what is the same in all: accounts, and a portrait whose path is not relative to the file. */
function withFacts({ words: _, wordsAt: __, ...own }: AuthorFile, base: Author): Author {
  const portrait = own.image ?? (base.image?.startsWith('/') ? base.image : undefined)
  return {
    ...own,
    image: portrait,
    links: own.links.length > 0 ? own.links : base.links,
    former: own.former || base.former,
  }
}
