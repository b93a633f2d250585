/** The text of a document's built page for feeds and search, cached until the page changes. */
import { absolute } from '../../core/addresses/urls.ts'
import type { Document } from '../../html/index.ts'
import { fileOf } from '../page/published-file.ts'
import { feedBody } from './feed-body.ts'
import type { BuiltSite } from './output.ts'

/** Built pages, and the cache of what is derived from them. */
export type PageSource = Pick<BuiltSite, 'input' | 'store' | 'pageKeys'> & {
  readPage: (file: string) => string | Document
}

/**
 * @param url decoded, without base path
 * @throws if the page has no text of its own
 */
export async function bodyOf({ readPage, input, store, pageKeys }: PageSource, url: string): Promise<string> {
  const file = fileOf(url)
  const address = absolute(input.site, url)
  const body = await store.memo('feed body', [pageKeys.get(file), address], () => feedBody(readPage(file), address))
  if (body === null) throw new Error(`${file} has no [data-body], which feeds and search are made from`)
  return body
}
