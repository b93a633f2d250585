import { SearchPage } from '../../components/lists/search-page.tsx'
import { messages } from '../../components/messages.ts'
import { pageRoute } from '../page-route.tsx'

const route = pageRoute('search', {
  head: ({ title, prefix }) => ({
    title: messages().search.search,
    description: messages().search.description(title),
    url: `${prefix}/search/`,
    noindex: true,
  }),
  show: (page, { chrome }) => <SearchPage page={page} home={chrome.home} />,
})
export const { generateMetadata } = route
export default route.Page
