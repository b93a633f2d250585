import { FrontPage } from '../components/lists/front-page.tsx'
import { FrontReview } from './page-review.tsx'
import { pageRoute } from './page-route.tsx'
import { homeJson } from './structured-data.ts'

const route = pageRoute('home', {
  data: homeJson,
  show: (page, { site }) => [<FrontReview key="review" site={site} />, <FrontPage key="page" page={page} />],
})
export const { generateMetadata } = route
export default route.Page
