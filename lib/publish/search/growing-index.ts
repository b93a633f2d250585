/** An index of Pagefind while it is given pages: it reads them as they come, and goes on while this thread has other things to do. */
import { createIndex } from 'pagefind'

/** A page as Pagefind is given it. */
export type IndexedPage = { url: string; content: string }

/** A file as Pagefind makes it. */
export type MadeFile = { path: string; content: Uint8Array }

export class GrowingIndex {
  readonly #index = handled(open())
  readonly #given: IndexedPage[] = []
  readonly #additions: Promise<void>[] = []

  /** Gives it pages, which Pagefind numbers in this order. What it refuses is told by `files`. */
  add(pages: readonly IndexedPage[], onPage = () => {}): void {
    const give = async (page: IndexedPage) => {
      const added = await (await this.#index).addHTMLFile(page)
      if (added.errors.length > 0) throw new Error(`Pagefind refused ${page.url}: ${added.errors.join(', ')}`)
      onPage()
    }
    this.#given.push(...pages)
    this.#additions.push(...pages.map((page) => handled(give(page))))
  }

  /** How many pages it was given, if these begin with them; null when it was given others. */
  given(pages: readonly IndexedPage[]): number | null {
    const isBeginning = this.#given.every(
      ({ url, content }, index) => pages[index]?.url === url && pages[index].content === content,
    )
    return isBeginning ? this.#given.length : null
  }

  /** The files of the index, when it was given all its pages. Throws when Pagefind does not start, refuses a page or fails. */
  async files(): Promise<MadeFile[]> {
    await Promise.all(this.#additions)
    const index = await this.#index
    const { files, errors } = await index.getFiles()
    // Pagefind would keep every index of a site until it ends.
    await index.deleteIndex()
    if (errors.length > 0) throw new Error(`Pagefind made no index: ${errors.join(', ')}`)
    return files
  }
}

async function open() {
  const { index, errors } = await createIndex({})
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(', ')}`)
  return index
}

/** Whoever asks for the files is told; until then nobody listens. */
function handled<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined)
  return promise
}
