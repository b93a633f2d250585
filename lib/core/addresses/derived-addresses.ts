/** Addresses of what is made beside a page; decoded, without base path, like the page's own. */

/** The card that stands for a page where it is shared: `/blog/x/` → `/og/blog/x.png`, `/` → `/og/index.png`. */
export function socialImageUrl(url: string): string {
  return `/og${url === '/' ? '/index' : url.replace(/\/$/, '')}.png`
}

/** The page as Markdown: `/blog/x/` → `/blog/x/index.md`, `/x.html` → `/x.md`. */
export function twinUrl(url: string): string {
  return url.endsWith('/') ? `${url}index.md` : url.replace(/\.html?$/i, '.md')
}
