/**
 * What the pages of a build show, as files: the build asks each page's query once, and the threads that render read the answers of theirs.
 * `index.json` holds the frame and where each answer lies; `answers.json` holds the answers one after the other.
 */
import { closeSync, mkdirSync, openSync, readFileSync, readSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { type Frame, type PageKind, type PageOf, type PageParams, pageUrl } from './pages.ts'

type Index = {
  frame: Frame
  pages: { kind: PageKind; params: PageParams; url: string; offset: number; length: number }[]
}

export type PreparedPage = { kind: PageKind; params: PageParams; url: string; answer: string }

export type Prepared = {
  frame: Frame
  /** The pages of a kind that are to be rendered. */
  params: (kind: PageKind) => PageParams[]
  /** What a page shows; null for one that is not to be rendered. */
  page: <Kind extends PageKind>(kind: Kind, params: PageParams) => PageOf<Kind> | null
}

/**
 * Writes what is to be rendered into a folder.
 * @returns takes the pages one after the other, and the end of them
 */
export function writePrepared(folder: string, frame: Frame): { add: (page: PreparedPage) => void; end: () => void } {
  mkdirSync(folder, { recursive: true })
  const file = openSync(join(folder, 'answers.json'), 'w')
  const index: Index = { frame, pages: [] }
  let offset = 0
  return {
    add({ kind, params, url, answer }) {
      const bytes = Buffer.from(answer)
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

/** Opens what `writePrepared` wrote. Throws when the files are missing. */
export function openPrepared(folder: string): Prepared {
  // Written by the same build a moment ago: its shape is ours.
  const { frame, pages }: Index = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'))
  const file = openSync(join(folder, 'answers.json'), 'r')
  const places = new Map(pages.map((page) => [`${page.kind} ${page.url}`, page]))
  return {
    frame,
    params: (kind) => pages.flatMap((page) => (page.kind === kind ? [page.params] : [])),
    page: (kind, params) => {
      const place = places.get(`${kind} ${pageUrl(kind, params)}`)
      if (!place) return null
      const bytes = Buffer.alloc(place.length)
      readSync(file, bytes, 0, place.length, place.offset)
      return JSON.parse(bytes.toString('utf8'))
    },
  }
}
