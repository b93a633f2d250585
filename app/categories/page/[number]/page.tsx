import { TermIndexPage } from '../../../../components/lists/term-index-page.tsx'
import { pageRoute } from '../../../page-route.tsx'
import { listJson } from '../../../structured-data.ts'

const route = pageRoute('categoryIndex', { data: listJson, show: (page) => <TermIndexPage page={page} /> })
export const { generateStaticParams, generateMetadata } = route
export default route.Page
