/** Names of published files: addresses as paths in out/. */

/** A file to publish: its path in out/ with `/` separators, and its content. */
export type PublishedFile = { path: string; content: string | Uint8Array }

/** `/blog/x/` → `blog/x/index.html`, `/x.html` → `x.html`, as a route names it also `/x.html/`; `/old` → `old/index.html`. */
export function fileOf(url: string): string {
  const bare = url.replace(/^\//, '').replace(/(\.html?)\/$/i, '$1')
  if (bare === '' || bare.endsWith('/')) return `${bare}index.html`
  return /\.html?$/i.test(bare) ? bare : `${bare}/index.html`
}

/** `blog/x/index.html` → `/blog/x/`, `x.html` → `/x.html`. */
export function urlOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`
}
