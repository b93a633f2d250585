/** Finds the files of `_next/static/` that published pages need, directly or through other files. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { filesBelow } from '../core/files/files-below.ts'

/** A file of the compiled app that is published only if something names it. */
export type Chunk = { name: string; text: () => string }

const fileName = /[\w.~$@()[\]-]+\.(?:js|css|woff2?|svg|png|jpe?g|webp|avif|gif|ico|wasm|json)\b/g
/** The form in which pages name them. Searching for the folder first is faster in a long text. */
const fileAddress = /static\/[\w./~$@()[\]-]+/g

/**
 * Follows names from the pages through scripts and style sheets.
 * @param pages the published pages
 * @param chunks every file under `_next/static/`
 * @returns the names of the files to publish
 */
export function neededChunks(pages: Iterable<string>, chunks: readonly Chunk[]): Set<string> {
  const byBase = new Map(chunks.map((chunk) => [chunk.name.slice(chunk.name.lastIndexOf('/') + 1), chunk]))
  const needed = new Set<string>()
  const waiting: Chunk[] = []
  const follow = (names: Iterable<string>) => {
    for (const name of names) {
      const chunk = byBase.get(name)
      if (!chunk || needed.has(chunk.name)) continue
      needed.add(chunk.name)
      waiting.push(chunk)
    }
  }
  for (const page of pages) follow((page.match(fileAddress) ?? []).flatMap((address) => address.match(fileName) ?? []))
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop())
    if (/\.(js|css)$/.test(chunk.name)) follow(chunk.text().match(fileName) ?? [])
  return needed
}

/** Path in Next's build folder of a file published below `_next/`. */
export const builtFile = (buildFolder: string, name: string): string =>
  path.join(buildFolder, name.replace(/^_next\//, ''))

/** The files of a compiled app. Each is read at most once. */
export function readChunks(buildFolder: string): Chunk[] {
  return filesBelow(path.join(buildFolder, 'static')).map((file) => {
    const name = `_next/static/${file}`
    let text: string | undefined
    return { name, text: () => (text ??= readFileSync(builtFile(buildFolder, name), 'utf8')) }
  })
}

/** A style sheet of `_next/static/chunks/` that can stand anywhere: its relative addresses made absolute, without the name of its source map. */
export function relocatedSheet(css: string, base: string): string {
  return css
    .replace(/url\((["']?)\.\.\/media\//g, `url($1${base}/_next/static/media/`)
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
    .trim()
}
