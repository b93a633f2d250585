import type { Metadata } from 'next'
import { FrontPage } from '../components/front-page.tsx'
import { ReviewOverview } from '../components/review/review-overview.tsx'
import { StructuredData } from '../components/structured-data.tsx'
import { answer } from './answer.ts'
import { pageMetadata } from './metadata.ts'
import { getReview } from './review.ts'
import { homeJson } from './structured-data.ts'

export async function generateMetadata(): Promise<Metadata> {
  const asked = await answer('home')
  return asked ? pageMetadata(asked.site, asked.page) : {}
}

export default async function Home() {
  const asked = await answer('home')
  if (!asked) return null
  const { site, page } = asked
  const review = getReview()
  return (
    <>
      <StructuredData json={homeJson(site)} />
      {review && <ReviewOverview review={review} address={site.address} />}
      <FrontPage page={page} />
    </>
  )
}
