/** Addresses: the base path is added here and nowhere else. Inside the system a `url` is a path from the site's root, without base path, decoded: `/blog/x/`. */

/** Where a site is served: `https://example.org/sub/` → origin `https://example.org`, base `/sub`. */
export type SiteAddress = { origin: string; base: string }

/** Splits `site.yml: url`. Throws a TypeError when it is not an absolute http(s) address. */
export function siteAddress(url: string): SiteAddress {
  const { protocol, origin, pathname } = new URL(url)
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError(`not an http(s) address: ${url}`)
  return { origin, base: pathname.replace(/\/+$/, '') }
}

/**
 * The path below the site's root, as typed, of an address on the site's own host: by https:, by http:, or without a scheme.
 * @returns null for an address of another host, or beside the base path
 */
export function ownPath({ origin, base }: SiteAddress, target: string): string | null {
  const [, authority, path] = /^(?:https?:)?\/\/([^/?#\\]*)(.*)$/is.exec(target) ?? []
  if (authority === undefined || path === undefined || !isHost(authority, new URL(origin).host)) return null
  const below = path.slice(base.length)
  if (!path.startsWith(base) || !/^(?:[/?#]|$)/.test(below)) return null
  return below.startsWith('/') ? below : `/${below}`
}

/** Whether an authority as typed names a host; the ports that http: and https: imply may be written out. */
function isHost(authority: string, host: string): boolean {
  const typed = authority.replace(/:(?:80|443)$/, '')
  if (typed.toLowerCase() === host) return true
  return !typed.includes('@') && URL.canParse(`https://${typed}`) && new URL(`https://${typed}`).host === host
}

/** The address of a page or asset of this site as an `href`: base path added, encoded. */
export function href(address: SiteAddress, url: string): string {
  return address.base + encodePath(url)
}

/** The absolute address of a page or asset of this site. */
export function absolute(address: SiteAddress, url: string): string {
  return address.origin + href(address, url)
}

/** Percent-encodes a decoded path segment by segment, leaving `/`; a literal `%`, `?` or `#` in a name is encoded. */
export function encodePath(url: string): string {
  // Nearly all, and every page asks for some forty of them.
  if (/^[\w./~@:$&+,;=-]*$/.test(url)) return url
  return url
    .split('/')
    .map((segment) => encodeURIComponent(segment).replace(/%(40|3A|24|26|2B|2C|3B|3D)/g, decodeURIComponent))
    .join('/')
}

/** The form in which two addresses are compared: NFC, lower case, without `index.html` and final slash. */
export function addressKey(url: string): string {
  const bare = url
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/index\.html$/, '/')
  return bare.length > 1 ? bare.replace(/\/+$/, '') : bare
}
