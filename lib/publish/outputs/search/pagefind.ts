/** Builds an index with Pagefind. */
import { close, createIndex } from 'pagefind'

/** Input of Pagefind. */
export type IndexedPage = { url: string; content: string }

/** Output of Pagefind. */
export type MadeFile = { path: string; content: Uint8Array }

/**
 * @param pages numbered by Pagefind in this order
 * @param onPage called after each page
 * @throws if Pagefind does not start, rejects a page or fails
 */
export async function makeIndex(pages: readonly IndexedPage[], onPage = () => {}): Promise<MadeFile[]> {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`)
  await Promise.all(
    pages.map(async (page) => {
      const added = await index.addHTMLFile(page)
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${page.url}: ${added.errors.join(', ')}`)
      onPage()
    }),
  )
  const made = await index.getFiles()
  // Pagefind would keep every index of a site in memory until it exits.
  await index.deleteIndex()
  if (made.errors.length > 0) throw new Error(`Pagefind made no index: ${made.errors.join(', ')}`)
  return made.files
}

/** Stops Pagefind if it is running; otherwise the process would not exit. */
export const endIndexing = (): Promise<unknown> => close()
