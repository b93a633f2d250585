/** Addresses of files derived from a page; decoded, without base path, like the page's own. */

/** Social image of a page: `/blog/x/` → `/og/blog/x.png`, `/` → `/og/index.png`. */
export function socialImageUrl(url: string): string {
  return `/og${url === '/' ? '/index' : url.replace(/\/$/, '')}.png`
}

/** Markdown alternate of a page: `/blog/x/` → `/blog/x/index.md`, `/x.html` → `/x.md`. */
export function markdownUrl(url: string): string {
  return url.endsWith('/') ? `${url}index.md` : url.replace(/\.html?$/i, '.md')
}
