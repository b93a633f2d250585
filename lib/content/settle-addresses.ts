/** The address of every document of a site, and every redirect, checked against each other. */
import { type Problem, problem } from '../problem.ts'
import { addressKey } from '../urls.ts'
import { fillPattern } from './address-pattern.ts'
import {
  AddressBook,
  addressFault,
  type Claim,
  checkRedirects,
  ownAddresses,
  type Redirect,
  verbatimName,
} from './addresses.ts'
import type { Document } from './document.ts'
import { folderCaseProblems } from './folder-case.ts'
import { isGuide } from './guide.ts'
import { typedCategories } from './make-document.ts'
import type { Content, PublishedDocument } from './model.ts'
import type { PageFrontMatter } from './schema/page.ts'
import type { PostFrontMatter } from './schema/post.ts'
import type { Tables } from './taxonomies.ts'

/** The keys of posts and pages that have a part in addresses. */
type AddressedKeys = PageFrontMatter & Partial<Pick<PostFrontMatter, 'categories' | 'category'>>

/** Gives every address one owner and settles redirects; problems name both sides. */
export function settleAddresses(
  content: Content,
  places: ReadonlyMap<string, Document<AddressedKeys>>,
  tables: Tables,
  problems: Problem[],
): Redirect[] {
  const book = new AddressBook()
  const wanted: Redirect[] = []
  const claims: Claim[] = []
  // Oldest first: of two posts with one address the newer is told, which nobody links to yet.
  for (const document of [...content.pages, ...content.posts.toReversed()]) {
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
          'no address can be made of the file name',
          'rename the file, or set slug:',
        ),
      )
    else if (fault) problems.push(problem('url-invalid', document.path, at, fault[0], fault[1]))
    else {
      const claim = { url: document.url, path: document.path, at }
      const clash = book.claim(claim, isGuide(document.path) ? 'route' : 'document')
      if (clash) problems.push(clash)
      else {
        claims.push(claim)
        wanted.push(...redirectsTo(document, place, content.site.post_url))
      }
    }
  }
  for (const term of [...tables.category.terms, ...tables.tag.terms, ...tables.series.terms])
    book.claim({ url: term.url, path: `the page of “${term.name}”`, at: { line: 1, column: 1 } }, 'route')
  for (const author of content.authors)
    book.claim({ url: author.url, path: author.path, at: { line: 1, column: 1 } }, 'route')
  const checked = checkRedirects(wanted, book)
  problems.push(...checked.problems)
  const lists = [...tables.category.terms, ...tables.tag.terms, ...tables.series.terms, ...content.authors]
  const redirected = checked.redirects.map(({ from, path, at }) => ({ url: from, path, at }))
  problems.push(
    ...folderCaseProblems([...ownAddresses, ...lists.map(({ url }) => `${url}page/`)], [...claims, ...redirected]),
  )
  const live = new Set(
    [...content.posts, ...content.pages].filter(({ state }) => state === 'published').map(({ url }) => url),
  )
  return checked.redirects.filter(({ to }) => live.has(to))
}

/** `redirect_from`, and the forms that other systems give the address where they differ from it. */
function redirectsTo(
  document: PublishedDocument,
  place: Document<AddressedKeys> | undefined,
  pattern: string,
): Redirect[] {
  const { url: to, path } = document
  const start = { line: 1, column: 1 }
  const asked = (place?.data.redirect_from ?? []).map((from, index) => ({
    from: from.startsWith('/') ? from : `/${from}`,
    to,
    path,
    at: place?.at('redirect_from', index) ?? start,
  }))
  if (!place) return asked
  const forms = otherForms(document, place, pattern).filter((from) => addressKey(from) !== addressKey(to))
  return [...asked, ...forms.map((from) => ({ from, to, path, at: start }))]
}

/** The address with the file's name as it is, and that of Jekyll, which has all categories as typed in the place of `:category`. */
function otherForms(
  { url, slug, lang, date = '' }: PublishedDocument & { date?: string | undefined },
  { data, source }: Document<AddressedKeys>,
  pattern: string,
): string[] {
  if (data.permalink) return []
  const jekyll = pattern.replace(/:category(?![a-z_])/g, ':categories')
  const urls = new Set([url])
  if (jekyll !== pattern && source.kind === 'post') {
    urls.add(fillPattern(jekyll, { slug, date, lang, category: '', categories: typedCategories(data) }))
  }
  const verbatim = data.slug ? null : verbatimName(source.name.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, ''), slug)
  const named = verbatim === null ? [] : [...urls].map((form) => form.replace(`/${slug}/`, `/${verbatim}/`))
  return [...new Set([...urls, ...named])]
}
