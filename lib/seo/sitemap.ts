/** Writes sitemaps (sitemaps.org, with Google's extensions for pictures and languages). */
import { html as xml } from '../core/text/escape.ts'

export type SitemapEntry = {
  /** Absolute, encoded. */
  address: string
  /** `YYYY-MM-DD` of the last significant change; absent when unknown: a guess would teach crawlers to ignore all of them. */
  changed?: string | undefined
  /** The page in all languages, itself included: absolute addresses. */
  versions?: readonly { language: string; address: string }[] | undefined
  /** Absolute addresses of the page's own pictures. */
  images: readonly string[]
}

/** Limits of one file: the number of addresses, and bytes before compression. */
const sitemapLimits = { addresses: 50_000, bytes: 52_428_800 }

/**
 * @param entries all pages, in a stable order
 * @param addressOf returns the published address of a file name
 * @returns `sitemap.xml`; beyond the limits of one file an index of that name and the files it names
 */
export function sitemap(
  entries: readonly SitemapEntry[],
  addressOf: (name: string) => string,
  limits = sitemapLimits,
): { name: string; content: string }[] {
  const [first = [], ...more] = divided(entries.map(urlElement), limits)
  if (more.length === 0) return [{ name: 'sitemap.xml', content: urlset(first) }]
  const parts = [first, ...more].map((urls, index) => ({ name: `sitemap-${index + 1}.xml`, content: urlset(urls) }))
  const index = parts.map(({ name }) => xml`<sitemap><loc>${addressOf(name)}</loc></sitemap>\n`).join('')
  return [
    { name: 'sitemap.xml', content: `${declaration}<sitemapindex xmlns="${namespace}">\n${index}</sitemapindex>\n` },
    ...parts,
  ]
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const linkNamespace = 'http://www.w3.org/1999/xhtml'
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1'

/** The number of pictures per page that Google reads. */
const imageLimit = 1000

function urlElement({ address, changed, images, versions = [] }: SitemapEntry): string {
  const day = changed ? xml`<lastmod>${changed}</lastmod>` : ''
  const pictures = [...new Set(images)]
    .slice(0, imageLimit)
    .map((image) => xml`<image:image><image:loc>${image}</image:loc></image:image>`)
  const links = versions.map(
    (version) => xml`<xhtml:link rel="alternate" hreflang="${version.language}" href="${version.address}"/>`,
  )
  return `<url>${xml`<loc>${address}</loc>`}${day}${links.join('')}${pictures.join('')}</url>\n`
}

/** Distributes elements over as few files as possible, in order. */
function divided(urls: readonly string[], limits: typeof sitemapLimits): string[][] {
  const files: string[][] = []
  let room = 0
  for (const url of urls) {
    const bytes = Buffer.byteLength(url)
    const file = files.at(-1)
    if (file && file.length < limits.addresses && bytes <= room) file.push(url)
    else {
      files.push([url])
      room = limits.bytes - (Buffer.byteLength(urlset([url])) - bytes)
    }
    room -= bytes
  }
  return files
}

const urlset = (urls: readonly string[]) => {
  const links = urls.some((url) => url.includes('<xhtml:link ')) ? ` xmlns:xhtml="${linkNamespace}"` : ''
  return `${declaration}<urlset xmlns="${namespace}"${links} xmlns:image="${imageNamespace}">\n${urls.join('')}</urlset>\n`
}
