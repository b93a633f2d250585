import { ArchivePage } from '../../../../../../components/lists/archive-page.tsx'
import { pageRoute } from '../../../../../page-route.tsx'
import { listJson } from '../../../../../structured-data.ts'

const route = pageRoute('archiveList', {
  data: listJson,
  show: (page, { site }) => <ArchivePage page={page} language={site.language} />,
})
export const { generateStaticParams, generateMetadata } = route
export default route.Page
