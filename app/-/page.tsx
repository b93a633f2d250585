import { LanguageChoice } from '../../components/lists/language-choice.tsx'
import { pageRoute } from '../page-route.tsx'
import { homeJson } from '../structured-data.ts'

const route = pageRoute('languageChoice', {
  data: homeJson,
  bare: true,
  show: (page) => <LanguageChoice page={page} />,
})
export const { generateMetadata } = route
export default route.Page
