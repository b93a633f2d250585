/** Describes a picture on another host without fetching it: builds make no requests, so its shape is read from its address if possible. */

export type RemoteImage = {
  /** The absolute address, with `https:` added to `//host/x`. */
  url: string
  host: string
  /** Whether `site.yml` lists the host: if so the picture is loaded lazily, otherwise a frame is shown. */
  allowed: boolean
  /** In pixels, from the address; otherwise 3:2. */
  width: number
  height: number
}

/** Shape of a frame whose picture has an unknown shape. */
const defaultShape = { width: 1200, height: 800 }

const widthNames = ['w', 'width', 'imwidth']
const heightNames = ['h', 'height', 'imheight']

/**
 * Describes a picture on another host.
 * @param url an absolute http(s) address
 * @param remoteHosts hosts listed in `site.yml`, e.g. `images.example.org`; `*.example.org` matches every subdomain
 */
export function remoteImage(url: string, remoteHosts: readonly string[] = []): RemoteImage {
  const { hostname } = new URL(url)
  const shape = shapeInUrl(url) ?? defaultShape
  return { url, host: hostname, allowed: remoteHosts.some((pattern) => hostMatches(hostname, pattern)), ...shape }
}

/**
 * The shape in an address: `/1500x1146`, `/1500/1146`, `?w=640&h=480`, `?size=640x480`, `name-1024x768.jpg`.
 * @returns pixels, or null when the address contains no shape
 */
export function shapeInUrl(url: string): { width: number; height: number } | null {
  const { pathname, searchParams } = new URL(url)
  const query = pair(firstOf(searchParams, widthNames), firstOf(searchParams, heightNames))
  if (query) return query
  const crossed = [...searchParams.values(), ...pathname.split('/').reverse()]
  for (const text of crossed) {
    const match = /(?<![\da-z])(\d{2,4})x(\d{2,4})(?![\da-z])/i.exec(text)
    const shape = match && pair(match[1], match[2])
    if (shape) return shape
  }
  const slashed = /\/(\d{2,4})\/(\d{2,4})(?:\/|\.\w+|$)/.exec(pathname)
  // A year and a month (/2019/08/) look like a shape too, but no picture is 12 pixels high.
  return slashed && Number(slashed[2]) > 31 ? pair(slashed[1], slashed[2]) : null
}

function firstOf(parameters: URLSearchParams, names: readonly string[]): string | undefined {
  return names.map((name) => parameters.get(name)).find((value) => value !== null) ?? undefined
}

/** Two numbers that could be the sides of a picture: 1 to 9999, neither more than ten times the other. */
function pair(width: string | undefined, height: string | undefined): { width: number; height: number } | null {
  if (!width || !height || !/^\d{1,4}$/.test(width) || !/^\d{1,4}$/.test(height)) return null
  const shape = { width: Number(width), height: Number(height) }
  const ratio = shape.width / shape.height
  return ratio >= 0.1 && ratio <= 10 ? shape : null
}

function hostMatches(host: string, pattern: string): boolean {
  const wanted = pattern.toLowerCase()
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted
}
