/** Categories, tags and series as described in one of the site's languages. */
import { groupBy } from '../../core/group-by.ts'
import type { Site } from '../entities/site/site.ts'
import type { TermFile } from '../entities/taxonomies/term-files.ts'
import type { Term } from '../model.ts'
import { readLine, readLines } from '../parse/marked-line.ts'
import { mainLanguage, siteIn } from './site-languages.ts'

/** Returns all terms with names, words and addresses of a language; unchanged on a site with one. */
export function termsIn(files: readonly TermFile[], site: Site, language: string): Term[] {
  const main = mainLanguage(site)
  if (main === undefined) return [...files]
  const { prefix } = siteIn(site, language)
  return [...groupBy(files, ({ url }) => url).values()]
    .flatMap((same) => termIn(same, main, language) ?? [])
    .map((term) => ({ ...term, language, url: prefix + term.url }))
}

/** @param files of one term: one for all languages, others for one each */
function termIn(files: readonly TermFile[], main: string, language: string): Term | undefined {
  const own = files.find((file) => file.language === language)
  const found =
    files.find((file) => file.language === undefined) ?? files.find((file) => file.language === main) ?? files[0]
  if (!found) return undefined
  const { words, wordsAt, ...base } = found
  if (own) {
    const { words: _, wordsAt: __, ...term } = own
    return { ...term, tint: own.tint ?? base.tint }
  }
  if ((base.language ?? main) === language) return base
  const typed = words?.[language]
  const at = (key: string) => wordsAt?.('languages', language, key) ?? { line: 1, column: 1 }
  const { text, marked, markedAt } = readLines({ description: typed?.description }, at)
  return {
    ...base,
    // Without a translated name, a term is named as in its posts, like a term without a title.
    name: typed?.title === undefined ? base.slug : readLine(typed.title).text,
    description: text.description,
    marked,
    markedAt,
    body: undefined,
    format: undefined,
  }
}
