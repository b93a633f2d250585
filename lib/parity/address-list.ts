/** Lists of addresses: a sitemap, or a text with one address per line. */

export type ListedAddress = {
  /** As written. */
  address: string
  /** From 1. */
  line: number
  column: number
}

/**
 * Reads a sitemap, or a text in which a # starts a comment and ` gone` may follow an address, as in `content/urls.txt`.
 * @returns the addresses in order; of a sitemap index, those of its parts
 */
export function listedAddresses(text: string): ListedAddress[] {
  return /^\ufeff?\s*<(?:\?xml|urlset|sitemapindex|!--)/.test(text) ? inSitemap(text) : inLines(text)
}

const inSitemap = (text: string): ListedAddress[] =>
  text.split(/\r?\n/).flatMap((content, index) =>
    [...content.matchAll(/<loc>\s*(?:<!\[CDATA\[)?\s*([^<\]]*?)\s*(?:\]\]>)?\s*<\/loc>/g)].map(
      ({ 1: address = '', index: at }) => ({
        address: address
          .replaceAll('&apos;', "'")
          .replaceAll('&quot;', '"')
          .replaceAll('&lt;', '<')
          .replaceAll('&amp;', '&'),
        line: index + 1,
        column: at + '<loc>'.length + 1,
      }),
    ),
  )

const inLines = (text: string): ListedAddress[] =>
  text.split(/\r?\n/).flatMap((content, index) => {
    const address = content
      .replace(/^\ufeff/, '')
      .replace(/(?:^|\s)#.*$/, '')
      .replace(/\s+gone\s*$/, '')
      .trim()
    return address === '' ? [] : [{ address, line: index + 1, column: content.indexOf(address) + 1 }]
  })

/** Whether the list is a sitemap of sitemaps, which holds no addresses of pages. */
export const isSitemapIndex = (text: string): boolean => /<sitemapindex[\s>]/.test(text)
