import { AuthorPage } from '../../../../../components/people/author-page.tsx'
import { pageRoute } from '../../../../page-route.tsx'
import { listJson } from '../../../../structured-data.ts'

const route = pageRoute('authorList', { data: listJson, show: (page) => <AuthorPage page={page} /> })
export const { generateStaticParams, generateMetadata } = route
export default route.Page
