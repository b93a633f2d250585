/** Which files of `_next/static/` the published pages need: what pages name, and what those files name in turn. */

/** A file of the export that may be left out when nothing names it. */
export type Chunk = { name: string; text: () => string }

const fileName = /[\w.~$@()[\]-]+\.(?:js|css|woff2?|svg|png|jpe?g|webp|avif|gif|ico|wasm|json)\b/g

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
  const follow = (text: string) => {
    for (const [name] of text.matchAll(fileName)) {
      const chunk = byBase.get(name)
      if (!chunk || needed.has(chunk.name)) continue
      needed.add(chunk.name)
      waiting.push(chunk)
    }
  }
  for (const page of pages) follow(page)
  for (let chunk = waiting.pop(); chunk; chunk = waiting.pop()) if (/\.(js|css)$/.test(chunk.name)) follow(chunk.text())
  return needed
}
