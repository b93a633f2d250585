/** Writes sitemaps (sitemaps.org, with Google's image extension). */
import { html as xml } from '../core/text/escape.ts'

export type SitemapEntry = {
  /** Absolute, encoded. */
  address: string
  /** `YYYY-MM-DD` of the last significant change; absent when unknown: a guess would teach crawlers to ignore all of them. */
  changed?: string | undefined
  /** Absolute addresses of the page's own pictures. */
  images: readonly string[]
}

/** Limits of one file. */
export const sitemapLimit = 50_000

/**
 * @param entries all pages, in a stable order
 * @param addressOf returns the published address of a file name
 * @returns `sitemap.xml`; beyond 50,000 pages an index of that name and the files it names
 */
export function sitemap(
  entries: readonly SitemapEntry[],
  addressOf: (name: string) => string,
  limit = sitemapLimit,
): { name: string; content: string }[] {
  if (entries.length <= limit) return [{ name: 'sitemap.xml', content: urlset(entries) }]
  const parts = Array.from({ length: Math.ceil(entries.length / limit) }, (_, index) => ({
    name: `sitemap-${index + 1}.xml`,
    content: urlset(entries.slice(index * limit, (index + 1) * limit)),
  }))
  const index = parts.map(({ name }) => xml`<sitemap><loc>${addressOf(name)}</loc></sitemap>\n`).join('')
  return [
    { name: 'sitemap.xml', content: `${declaration}<sitemapindex xmlns="${namespace}">\n${index}</sitemapindex>\n` },
    ...parts,
  ]
}

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const imageNamespace = 'http://www.google.com/schemas/sitemap-image/1.1'

/** The number of pictures per page that Google reads. */
const imageLimit = 1000

function urlset(entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ address, changed, images }) => {
    const day = changed ? xml`<lastmod>${changed}</lastmod>` : ''
    const pictures = [...new Set(images)]
      .slice(0, imageLimit)
      .map((image) => xml`<image:image><image:loc>${image}</image:loc></image:image>`)
    return `<url>${xml`<loc>${address}</loc>`}${day}${pictures.join('')}</url>\n`
  })
  return `${declaration}<urlset xmlns="${namespace}" xmlns:image="${imageNamespace}">\n${urls.join('')}</urlset>\n`
}
