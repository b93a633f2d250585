/**
 * Writes structured data, the sitemap and llms.txt from plain data.
 * Each output is a pure function.
 * JSON-LD is escaped in one place, `json-ld.ts`.
 */

export { jsonLd } from './json-ld.ts'
export { homeData, listData } from './list-data.ts'
export { type LlmsEntry, llmsText } from './llms.ts'
export { pageData } from './page-data.ts'
export { postData } from './post-data.ts'
export { profileData } from './profile-data.ts'
export { siteFacts } from './site-facts.ts'
export { sitemap } from './sitemap.ts'
