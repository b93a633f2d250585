import { TermIndexPage } from '../../components/lists/term-index-page.tsx'
import { pageRoute } from '../page-route.tsx'
import { listJson } from '../structured-data.ts'

const route = pageRoute('allSeries', { data: listJson, show: (page) => <TermIndexPage page={page} /> })
export const { generateMetadata } = route
export default route.Page
