import { PostListPage } from '../../../../components/lists/post-list-page.tsx'
import { pageRoute } from '../../../page-route.tsx'
import { listJson } from '../../../structured-data.ts'

const route = pageRoute('postList', { data: listJson, show: (page) => <PostListPage page={page} /> })
export const { generateStaticParams, generateMetadata } = route
export default route.Page
