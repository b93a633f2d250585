import { FrontPage } from '../components/lists/front-page.tsx'
import { pageRoute } from './page-route.tsx'
import { homeJson } from './structured-data.ts'

const route = pageRoute('home', { data: homeJson, reviewed: true, show: (page) => <FrontPage page={page} /> })
export const { generateMetadata } = route
export default route.Page
