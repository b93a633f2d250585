/** Addresses. The base path is added here and nowhere else: everywhere else a `url` is a decoded path from the site's root without it, such as `/blog/x/`. */

/** Where the site is served: `https://example.org/sub/` → origin `https://example.org`, base `/sub`. */
export type SiteAddress = { origin: string; base: string }

/** Splits `site.yml: url`. Throws a TypeError if it is not an absolute http(s) URL. */
export function siteAddress(url: string): SiteAddress {
  const { protocol, origin, pathname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError(`not an http(s) address: ${url}`)
  return { origin, base: pathname.replace(/\/+$/, '') }
}

/**
 * Path below the site's root, as typed, of a URL on the site's own host (https:, http: or scheme-relative).
 * @returns null for a URL on another host or outside the base path
 */
export function ownPath({ origin, base }: SiteAddress, target: string): string | null {
  const [, authority, path] = /^(?:https?:)?\/\/([^/?#\\]*)(.*)$/is.exec(target) ?? []
  if (authority === undefined || path === undefined || !isHost(authority, new URL(origin).host)) return null
  const below = path.slice(base.length)
  if (!path.startsWith(base) || !/^(?:[/?#]|$)/.test(below)) return null
  return below.startsWith('/') ? below : `/${below}`
}

/** Whether an authority, as typed, names the host; the default ports of http: and https: may be written out. */
function isHost(authority: string, host: string): boolean {
  const typed = authority.replace(/:(?:80|443)$/, '')
  if (typed.toLowerCase() === host) return true
  return !typed.includes('@') && URL.canParse(`https://${typed}`) && new URL(`https://${typed}`).host === host
}

/** `href` of a page or asset of this site: base path added, percent-encoded. */
export function href(address: SiteAddress, url: string): string {
  return address.base + encodePath(url)
}

/** Absolute URL of a page or asset of this site. */
export function absolute(address: SiteAddress, url: string): string {
  return address.origin + href(address, url)
}

/** Percent-encodes a decoded path segment by segment, leaving `/`; a literal `%`, `?` or `#` in a name is encoded. */
export function encodePath(url: string): string {
  // Fast path for most addresses; a page has about forty links.
  if (/^[\w./~@:$&+,;=-]*$/.test(url)) return url
  return url
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/%(40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent))
    .join('/')
}

/** Key for comparing addresses: NFC, lower case, without `index.html` and trailing slash. */
export function addressKey(url: string): string {
  const bare = url
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/index\.html$/, '/')
  return bare.length > 1 ? bare.replace(/\/+$/, '') : bare
}
