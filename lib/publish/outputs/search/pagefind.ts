/** Makes an index with Pagefind. */
import { close, createIndex } from 'pagefind'

/** A page as Pagefind is given it. */
export type IndexedPage = { url: string; content: string }

/** A file as Pagefind makes it. */
export type MadeFile = { path: string; content: Uint8Array }

/**
 * @param pages numbered by Pagefind in this order
 * @param onPage called when a page is read
 * @throws when Pagefind does not start, refuses a page or fails
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
  // Pagefind would keep every index of a site until it ends.
  await index.deleteIndex()
  if (made.errors.length > 0) throw new Error(`Pagefind made no index: ${made.errors.join(', ')}`)
  return made.files
}

/** Stops Pagefind, where it runs: a process would wait for it. */
export const endIndexing = (): Promise<unknown> => close()
