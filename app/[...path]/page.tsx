/** Posts, pages of content/pages/, items of sections and the lists of sections. */
import { DocumentPage } from '../../components/post/document-page.tsx'
import { SectionPage } from '../../components/sections/section-page.tsx'
import { pageRoute } from '../page-route.tsx'
import { documentJson } from '../structured-data.ts'

const route = pageRoute('document', {
  data: documentJson,
  reviewed: true,
  show: (page) => (page.kind === 'section' ? <SectionPage page={page} /> : <DocumentPage document={page} />),
})
export const { generateStaticParams, generateMetadata } = route
export default route.Page
