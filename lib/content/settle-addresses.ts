/** The address of every document of a site, and every redirect, checked against each other. */
import { type Problem, problem } from '../problem.ts'
import { AddressBook, addressFault, checkRedirects, type Redirect, verbatimName } from './addresses.ts'
import type { Document } from './document.ts'
import { isGuide } from './guide.ts'
import type { Content, PublishedDocument } from './model.ts'
import type { PageFrontMatter } from './schema/page.ts'
import type { Tables } from './taxonomies.ts'

/**
 * Gives every address one owner and settles redirects; problems name both sides.
 * @param partial documents that cannot be published yet: their addresses are checked too
 */
export function settleAddresses(
  content: Content,
  partial: readonly PublishedDocument[],
  places: ReadonlyMap<string, Document<PageFrontMatter>>,
  tables: Tables,
  problems: Problem[],
): Redirect[] {
  const book = new AddressBook()
  const wanted: Redirect[] = []
  // Oldest first: of two posts with one address the newer is told, which nobody links to yet.
  for (const document of [...content.pages, ...content.posts.toReversed(), ...partial]) {
    const place = places.get(document.path)
    const start = { line: 1, column: 1 }
    const at = place?.data.permalink ? place.at('permalink') : place?.data.slug ? place.at('slug') : start
    const fault = addressFault(document.url)
    if (document.slug === '' && !place?.data.permalink)
      problems.push(
        problem(
          'file-name',
          document.path,
          at,
          `no address can be made of ${place?.data.slug ? `slug: “${place.data.slug}”` : 'the file name'}`,
          place?.data.slug ? 'write letters or digits' : 'rename the file, or set slug:',
        ),
      )
    else if (fault) problems.push(problem('url-invalid', document.path, at, fault[0], fault[1]))
    else {
      const claim = { url: document.url, path: document.path, at }
      const clash = book.claim(claim, isGuide(document.path) ? 'route' : 'document')
      if (clash) problems.push(clash)
      else wanted.push(...redirectsTo(document, place))
    }
  }
  for (const term of [...tables.category.terms, ...tables.tag.terms, ...tables.series.terms])
    book.claim({ url: term.url, path: `the page of “${term.name}”`, at: { line: 1, column: 1 } }, 'route')
  for (const author of content.authors)
    book.claim({ url: author.url, path: author.path, at: { line: 1, column: 1 } }, 'route')
  const checked = checkRedirects(wanted, book)
  problems.push(...checked.problems)
  const live = new Set(
    [...content.posts, ...content.pages].filter(({ state }) => state === 'published').map(({ url }) => url),
  )
  return checked.redirects.filter(({ to }) => live.has(to))
}

/** `redirect_from`, and the verbatim form of a file name where the slug differs from it. */
function redirectsTo(document: PublishedDocument, place: Document<PageFrontMatter> | undefined): Redirect[] {
  const { url: to, path } = document
  const asked = (place?.data.redirect_from ?? []).map((from, index) => ({
    from: from.startsWith('/') ? from : `/${from}`,
    to,
    path,
    at: place?.at('redirect_from', index) ?? { line: 1, column: 1 },
  }))
  if (!place || place.data.permalink || place.data.slug) return asked
  const name = place.source.name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
  const verbatim = verbatimName(name, document.slug)
  if (verbatim === null || !to.includes(`/${document.slug}/`)) return asked
  return [...asked, { from: to.replace(`/${document.slug}/`, `/${verbatim}/`), to, path, at: { line: 1, column: 1 } }]
}
