import { AuthorPage } from '../../../components/people/author-page.tsx'
import { pageRoute } from '../../page-route.tsx'
import { profileJson } from '../../structured-data.ts'

const route = pageRoute('author', { data: profileJson, reviewed: true, show: (page) => <AuthorPage page={page} /> })
export const { generateStaticParams, generateMetadata } = route
export default route.Page
