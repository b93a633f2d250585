/** For machines that read: structured data, sitemap, cards. Plain data in, text or plain data out. */
export { jsonLd } from './json-ld.ts'
export { homeData, listData } from './list-data.ts'
export { type LlmsEntry, llmsText } from './llms.ts'
export { pageData } from './page-data.ts'
export { postData } from './post-data.ts'
export { profileData } from './profile-data.ts'
export { type SiteFacts, siteFacts } from './site-facts.ts'
export { type SitemapEntry, sitemap } from './sitemap.ts'
