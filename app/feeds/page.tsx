import { FeedsPage } from '../../components/lists/feeds-page.tsx'
import { pageRoute } from '../page-route.tsx'
import { listJson } from '../structured-data.ts'

const route = pageRoute('feeds', { data: listJson, show: (page) => <FeedsPage page={page} /> })
export const { generateMetadata } = route
export default route.Page
