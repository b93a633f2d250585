import { SeriesPage } from '../../../../../components/lists/series-page.tsx'
import { pageRoute } from '../../../../page-route.tsx'
import { listJson } from '../../../../structured-data.ts'

const route = pageRoute('seriesList', { data: listJson, show: (page) => <SeriesPage page={page} /> })
export const { generateStaticParams, generateMetadata } = route
export default route.Page
