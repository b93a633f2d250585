/** Paths on the old site, from addresses as exports have them. */

/** Returns a function that gives the path of an address below the old site's root, as written; null for one on another host. */
export function pathReader(siteUrl: string | undefined): (address: string) => string | null {
  const base = siteUrl !== undefined && URL.canParse(siteUrl) ? new URL(siteUrl) : undefined
  const folder = base?.pathname.replace(/\/+$/, '') ?? ''
  return (address) => {
    if (/^\/(?!\/)/.test(address))
      return folder !== '' && address.startsWith(`${folder}/`) ? address.slice(folder.length) : address
    const [, host, path = ''] = /^(?:https?:)?\/\/([^/?#]+)(.*)$/is.exec(address.trim()) ?? []
    if (host === undefined || base === undefined || bareHost(host) !== bareHost(base.host)) return null
    const whole = (path.startsWith('/') ? path : `/${path}`).replace(/^\/{2,}/, '/')
    if (folder === '') return whole
    return whole === folder || whole.startsWith(`${folder}/`) ? whole.slice(folder.length) || '/' : null
  }
}

const bareHost = (host: string) => host.toLowerCase().replace(/^www\.|:(?:80|443)$/g, '')

/** A path without query and fragment, decoded: how documents are named. One that cannot be decoded stays as written. */
export function decodedPath(path: string): string {
  const bare = path.replace(/[?#].*$/s, '')
  try {
    return decodeURIComponent(bare).normalize('NFC')
  } catch {
    return bare
  }
}
