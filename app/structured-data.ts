/** The structured data of each kind of page, from what its query says. */
import type { AuthorPage, PageView, PostView, Publication } from '../lib/content/index.ts'
import { homeData, jsonLd, listData, postData, profileData, siteFacts } from '../lib/seo/index.ts'
import { absolute } from '../lib/urls.ts'
import { cardAddress } from './page-card.ts'

type List = Parameters<typeof listData>[0] & { url: string }

const facts = ({ content }: Publication) => siteFacts(content.site)
const address = ({ content }: Publication, { url }: { url: string }) => absolute(content.site.address, url)

export const homeJson = (publication: Publication) => jsonLd(homeData(facts(publication)))

export const listJson = (publication: Publication, page: List) =>
  jsonLd(listData(page, facts(publication), address(publication, page)))

export const profileJson = (publication: Publication, page: AuthorPage) =>
  jsonLd(profileData(page, facts(publication), address(publication, page)))

/** A post that was first published elsewhere says so: its canonical address is the page it belongs to. */
export function documentJson(publication: Publication, document: PostView | PageView): string {
  if (document.kind === 'page') return listJson(publication, document)
  const card = cardAddress(publication, document)
  return jsonLd(postData(document, facts(publication), { address: document.canonical, card }))
}
