/** Posts, pages of content/pages/, items of sections and the lists of sections. */
import { AnyDocument } from '../../components/sections/any-document.tsx'
import { pageRoute } from '../page-route.tsx'
import { documentJson } from '../structured-data.ts'

const route = pageRoute('document', { data: documentJson, reviewed: true, show: (page) => <AnyDocument page={page} /> })
export const { generateStaticParams, generateMetadata } = route
export default route.Page
