import { TermPage } from '../../../components/lists/term-page.tsx'
import { pageRoute } from '../../page-route.tsx'
import { listJson } from '../../structured-data.ts'

const route = pageRoute('tag', { data: listJson, show: (page) => <TermPage page={page} /> })
export const { generateStaticParams, generateMetadata } = route
export default route.Page
