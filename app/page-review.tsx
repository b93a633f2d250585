/** Notes for editors above a page of the review edition; renders nothing elsewhere. */
import { ReviewNote } from '../components/review/review-note.tsx'
import { addressKey } from '../lib/core/addresses/urls.ts'
import { problemsOf } from '../lib/review/index.ts'
import { getReview } from './review.ts'

/** @param url of the page, without base path */
export function PageReview({ url }: { url: string }) {
  const review = getReview()
  if (!review) return null
  // If two files claim one address, show both.
  const documents = review.documents.filter((one) => addressKey(one.url) === addressKey(url))
  return documents.map((document) => (
    <ReviewNote
      key={document.path}
      document={document}
      base={review.base}
      problems={problemsOf(review, document.path)}
    />
  ))
}
