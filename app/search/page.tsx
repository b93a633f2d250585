import { SearchPage } from '../../components/lists/search-page.tsx'
import { pageRoute } from '../page-route.tsx'

const route = pageRoute('search', {
  show: (page, { chrome }) => <SearchPage page={page} home={chrome.home} />,
})
export const { generateMetadata } = route
export default route.Page
