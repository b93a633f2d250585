/** What the review edition adds to pages; renders nothing elsewhere. */
import { ReviewNote } from '../components/review/review-note.tsx'
import { ReviewOverview } from '../components/review/review-overview.tsx'
import type { Site } from '../lib/content/index.ts'
import { addressKey, href, type SiteAddress } from '../lib/core/addresses/urls.ts'
import { problemsOf } from '../lib/review/index.ts'
import { getReview } from './review.ts'

/**
 * Notes for editors above a page.
 * @param url of the page, without base path
 */
export function PageReview({ url, address }: { url: string; address: SiteAddress }) {
  const review = getReview()
  if (!review) return null
  // If two files claim one address, show both.
  const documents = review.documents.filter((one) => addressKey(one.url) === addressKey(url))
  const addressOf = (path: string) => {
    const found = review.documents.find((one) => one.path === path)
    return found?.hasPage ? href(address, found.url) : undefined
  }
  const translationsOf = (path: string) =>
    review.translations?.reports.find(
      ({ source, translations }) => source === path || translations.some((one) => 'path' in one && one.path === path),
    )
  return documents.map((document) => (
    <ReviewNote
      key={document.path}
      document={document}
      base={review.base}
      problems={problemsOf(review, document.path)}
      translations={translationsOf(document.path)}
      addressOf={addressOf}
    />
  ))
}

/** The overview of all changes and problems, at the top of the front page. */
export function FrontReview({ site }: { site: Site }) {
  const review = getReview()
  return review && <ReviewOverview review={review} address={site.address} />
}
