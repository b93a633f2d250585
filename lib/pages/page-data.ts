/**
 * The page data of a build, as files: the build runs each page's query once, and render threads read the results they need.
 * `index.json` contains the frame and the offset of each page's data; `page-data.json` contains the data of all pages in sequence.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Frame, type PageKind, type PageOf, type PageParams, pageUrl } from './pages.ts'

type Index = {
  frame: Frame
  pages: { kind: PageKind; params: PageParams; url: string; offset: number; length: number }[]
}

export type PageDataEntry = { kind: PageKind; params: PageParams; url: string; data: string }

export type PageData = {
  frame: Frame
  /** Returns the params of all pages of a kind to render. */
  params: (kind: PageKind) => PageParams[]
  /** Returns the data of a page, or null if the page is not to be rendered. */
  page: <Kind extends PageKind>(kind: Kind, params: PageParams) => PageOf<Kind> | null
}

/**
 * Creates a writer of page data. Call `add` for each page, then `end`.
 */
export function writePageData(folder: string, frame: Frame): { add: (page: PageDataEntry) => void; end: () => void } {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, 'page-data.json'), 'w')
  const index: Index = { frame, pages: [] }
  let offset = 0
  return {
    add({ kind, params, url, data }) {
      const bytes = Buffer.from(data)
      writeSync(file, bytes)
      index.pages.push({ kind, params, url, offset, length: bytes.length })
      offset += bytes.length
    },
    end() {
      closeSync(file)
      writeFileSync(join(folder, 'index.json'), JSON.stringify(index))
    },
  }
}

/** Opens the files written by `writePageData`. Throws if they are missing. */
export function openPageData(folder: string): PageData {
  // Written by the same build, so the type is known.
  const { frame, pages }: Index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const file = openSync(join(folder, 'page-data.json'), 'r')
  const byPage = new Map(pages.map((page) => [`${page.kind} ${page.url}`, page]))
  return {
    frame,
    params: (kind) => pages.flatMap((page) => (page.kind === kind ? [page.params] : [])),
    page: (kind, params) => {
      const entry = byPage.get(`${kind} ${pageUrl(kind, params)}`)
      if (!entry) return null
      const bytes = Buffer.alloc(entry.length)
      readSync(file, bytes, 0, entry.length, entry.offset)
      return JSON.parse(bytes.toString('utf8'))
    },
  }
}
