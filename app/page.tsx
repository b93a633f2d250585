import { FrontPage } from '../components/lists/front-page.tsx'
import { ReviewOverview } from '../components/review/review-overview.tsx'
import { pageRoute } from './page-route.tsx'
import { getReview } from './review.ts'
import { homeJson } from './structured-data.ts'

const route = pageRoute('home', {
  data: homeJson,
  show: (page, { site }) => {
    const review = getReview()
    return (
      <>
        {review && <ReviewOverview review={review} address={site.address} />}
        <FrontPage page={page} />
      </>
    )
  },
})
export const { generateMetadata } = route
export default route.Page
