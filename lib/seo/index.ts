/**
 * Writes structured data, the sitemap and llms.txt from plain data.
 * Each output is a pure function.
 * JSON-LD is escaped in one place, `json-ld.ts`.
 */

export { type LlmsEntry, llmsText } from './llms.ts'
export { siteFacts } from './site-facts.ts'
export { sitemap } from './sitemap.ts'
export { itemData } from './structured-data/item-data.ts'
export { jsonLd } from './structured-data/json-ld.ts'
export { homeData, listData } from './structured-data/list-data.ts'
export { pageData } from './structured-data/plain-page-data.ts'
export { postData } from './structured-data/post-data.ts'
export { profileData } from './structured-data/profile-data.ts'
