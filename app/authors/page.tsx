import { AuthorIndexPage } from '../../components/people/author-index-page.tsx'
import { pageRoute } from '../page-route.tsx'
import { listJson } from '../structured-data.ts'

const route = pageRoute('authors', { data: listJson, show: (page) => <AuthorIndexPage page={page} /> })
export const { generateMetadata } = route
export default route.Page
