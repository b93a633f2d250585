/** The pages of a built site, from the files on disk. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from '../../lib/core/files/files-below.ts'
import { type HtmlFacts, htmlFacts } from './html-facts.ts'
import type { BuiltSite } from './sites.ts'

export type BuiltPage = {
  /** Path in `out/`: `blog/x/index.html`. */
  file: string
  /** Address without base path, decoded: `/blog/x/`. */
  url: string
  html: string
  facts: HtmlFacts
}

export type BuiltFiles = {
  /** Pages for readers. */
  pages: BuiltPage[]
  /** Pages that only redirect (`<meta http-equiv="refresh">`). */
  redirects: BuiltPage[]
  /** Every file, as its path in `out/`. */
  files: ReadonlySet<string>
}

const known = new Map<string, BuiltFiles>()

/** Reads a built site, once per process. */
export function builtFiles({ out }: BuiltSite): BuiltFiles {
  const found = known.get(out) ?? read(out)
  known.set(out, found)
  return found
}

function read(out: string): BuiltFiles {
  const files = filesBelow(out)
  const all = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(join(out, file), 'utf8')
      return { file, url: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html, facts: htmlFacts(html) }
    })
  return {
    pages: all.filter(({ facts }) => !facts.refresh),
    redirects: all.filter(({ facts }) => facts.refresh),
    files: new Set(files),
  }
}
