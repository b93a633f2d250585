/** The permanent id of a post in feeds: a reader that has seen it never treats it as new again. */
import { absolute, addressKey, siteAddress } from '../../core/addresses/urls.ts'
import type { Ledger } from '../../ledger/index.ts'
import type { PublishedPost } from '../../pages/index.ts'
import type { PublishInput } from '../input.ts'

/**
 * Front matter `id`; else the first address at which the post was ever published, by the ledger; else its address.
 * @param ledger null if the site has no ledger
 */
export function entryIds(
  { site, redirects }: Pick<PublishInput, 'redirects'> & { site: Pick<PublishInput['site'], 'idBase'> },
  ledger: Ledger | null,
): (post: Pick<PublishedPost, 'id' | 'url'>) => string {
  const base = siteAddress(site.idBase)
  const leadsTo = new Map(redirects.map(({ from, to }) => [addressKey(from), to]))
  const first = new Map<string, string>()
  for (const { url, gone } of ledger?.lines ?? []) {
    const target = leadsTo.get(addressKey(url)) ?? url
    if (!gone && !first.has(addressKey(target))) first.set(addressKey(target), url)
  }
  return ({ id, url }) => {
    if (id === undefined) return absolute(base, first.get(addressKey(url)) ?? url)
    // The format requires a URI of any scheme: a number or word becomes an address on this site.
    return URL.canParse(id) ? id : `${absolute(base, '/')}#${encodeURIComponent(id)}`
  }
}
