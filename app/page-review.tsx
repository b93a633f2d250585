/** What the review edition adds to pages; renders nothing elsewhere. */
import { ReviewNote } from '../components/review/review-note.tsx'
import { ReviewOverview } from '../components/review/review-overview.tsx'
import { addressKey, href, type SiteAddress } from '../lib/core/addresses/urls.ts'
import type { PageKind } from '../lib/pages/index.ts'
import { problemsOf } from '../lib/review/index.ts'
import { getReview } from './review.ts'

type Props = {
  kind: PageKind
  /** Of the page, without base path. */
  url: string
  address: SiteAddress
}

/** Notes for editors above a page; on the front page the overview of all changes and problems. */
export function PageReview({ kind, url, address }: Props) {
  const review = getReview()
  if (!review) return null
  if (kind === 'home') return <ReviewOverview review={review} address={address} />
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
