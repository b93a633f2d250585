/** Validates the addresses of all documents against each other. */
import { type Problem, problem } from '../../core/problems/problem.ts'
import { isGuide } from '../entities/documents/guide.ts'
import { postsKey } from '../entities/sections/section.ts'
import { type SettingsPlace, settingsPath } from '../entities/site/site.ts'
import { allTerms } from '../entities/taxonomies/term-files.ts'
import type { Content, PublishedDocument } from '../model.ts'
import type { Document } from '../parse/document.ts'
import type { PageFrontMatter } from '../schema/page.ts'
import { AddressBook, addressFault, type Claim, reservedProblem } from './addresses.ts'

/**
 * Assigns each address to one owner; the problem of a clash names both files.
 * @param partial invalid documents, whose addresses are validated too
 */
export function settleAddresses(
  content: Content,
  partial: readonly PublishedDocument[],
  documents: ReadonlyMap<string, Document<PageFrontMatter>>,
  settingsAt: SettingsPlace,
  problems: Problem[],
): { book: AddressBook; claims: Claim[] } {
  const book = new AddressBook(content.site.languages.map(({ prefix }) => prefix))
  const claims: Claim[] = []
  problems.push(...claimLists(book, content.site, settingsAt))
  // Oldest first, so that the newer of two posts is reported: fewer pages link to it.
  for (const document of [...content.pages, ...content.posts.toReversed(), ...partial]) {
    const parsed = documents.get(document.path)
    const start = { line: 1, column: 1 }
    const at = parsed?.data.permalink ? parsed.at('permalink') : parsed?.data.slug ? parsed.at('slug') : start
    const fault = addressFault(document.url)
    if (document.slug === '' && !parsed?.data.permalink)
      problems.push(
        problem(
          'file-name',
          document.path,
          at,
          `there is no usable character in ${parsed?.data.slug ? `slug: “${parsed.data.slug}”` : 'the file name'}`,
          parsed?.data.slug ? 'write letters or digits' : 'rename the file, or set slug:',
        ),
      )
    else if (fault) problems.push(problem('url-invalid', document.path, at, fault[0], fault[1]))
    else {
      const claim = { url: document.url, path: document.path, at }
      const reserved = reservedProblem(claim, 'choose another slug or permalink')
      if (reserved) problems.push(reserved)
      const clash = book.claim(claim, isGuide(document.path) ? 'route' : 'document')
      if (clash) problems.push(clash)
      else claims.push(claim)
    }
  }
  for (const term of allTerms(content))
    book.claim({ url: term.url, path: `the page of “${term.name}”`, at: { line: 1, column: 1 } }, 'route')
  for (const { url, path } of content.authors) {
    const claim = { url, path, at: { line: 1, column: 1 } }
    book.claim(claim, 'route')
    const reserved = reservedProblem(claim, 'rename the file')
    if (reserved) problems.push(reserved)
  }
  return { book, claims }
}

/** Claims the list of each section before any document, which could otherwise take its place. Returns a problem for one that is taken or cannot be an address. */
function claimLists(book: AddressBook, { sections }: Content['site'], at: SettingsPlace): Problem[] {
  return sections.flatMap(({ key, title, url }): Problem[] => {
    if (key === postsKey) return []
    const place = at('sections', key)
    const clash = book.claim({ url, path: `the list of “${title}”`, at: place })
    if (!clash) return []
    const message = `sections.${key}: the list would be at ${url}, which belongs to a page that the site generates`
    return [problem('url-clash', settingsPath, place, message, `write url: /${key}-list/:slug/, or another address`)]
  })
}
