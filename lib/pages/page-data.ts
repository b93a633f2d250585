/**
 * The page data of a build, as files: the build runs each page's query once, and render threads read the results they need.
 * The app's own door: through `index.ts` it would be compiled with all of lib/content.
 * `index.json` contains the frames and the offset of each page's data; `page-data.json` contains the data of all pages in sequence.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { AskedPage, Frames } from './listed-pages.ts'
import type { PageKind, PageParams } from './pages.ts'
import type { PageLanguages } from './views/languages.ts'

type Entry = {
  kind: PageKind
  params: PageParams
  /** Its address, without base path. */
  url: string
  /** The code of its language. */
  language: string
  languages?: PageLanguages | undefined
}

type Index = { frames: Frames; pages: (Entry & { offset: number; length: number })[] }

export type PageDataEntry = Entry & { data: string }

export type PageData = {
  frames: Frames
  /** Returns the params of all pages of a kind to render. */
  params: (kind: PageKind) => PageParams[]
  /** Finds a page by its address without the final slash. */
  at: (url: string) => Pick<Entry, 'kind' | 'params'> | undefined
  /** Returns the data of a page, or null if the page is not to be rendered. */
  page: <Kind extends PageKind>(kind: Kind, params: PageParams) => AskedPage<Kind> | null
}

/**
 * Creates a writer of page data. Call `add` for each page, then `end`.
 */
export function writePageData(folder: string, frames: Frames): { add: (page: PageDataEntry) => void; end: () => void } {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, 'page-data.json'), 'w')
  const index: Index = { frames, pages: [] }
  let offset = 0
  return {
    add({ data, ...entry }) {
      const bytes = Buffer.from(data)
      writeSync(file, bytes)
      index.pages.push({ ...entry, offset, length: bytes.length })
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
  const { frames, pages }: Index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const file = openSync(join(folder, 'page-data.json'), 'r')
  const byUrl = new Map(pages.map((page) => [page.url.replace(/\/$/, ''), page]))
  const byPage = new Map(pages.map((page) => [keyOf(page.kind, page.params), page]))
  return {
    frames,
    at: (url) => byUrl.get(url),
    params: (kind) => pages.flatMap((page) => (page.kind === kind ? [page.params] : [])),
    page: (kind, params) => {
      const entry = byPage.get(keyOf(kind, params))
      const frame = frames.of[entry?.language ?? '']
      if (!entry || !frame) return null
      const bytes = Buffer.alloc(entry.length)
      readSync(file, bytes, 0, entry.length, entry.offset)
      const page = JSON.parse(bytes.toString('utf8'))
      return page && { page, frame, languages: entry.languages }
    },
  }
}

const keyOf = (kind: PageKind, params: PageParams) => `${kind} ${JSON.stringify(Object.entries(params).sort())}`
