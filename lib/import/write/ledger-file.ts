/** The old addresses as `content/urls.txt`: from then on `npm run check` reports each one that nothing answers. */
import { isOwnAddress } from '../../content/index.ts'

/** @param addresses decoded paths; those with a query are none that a static site could answer, and lists that every site has need no line */
export function ledgerFile(addresses: readonly string[]): string {
  const lines = addresses.filter((address) => /^\/(?!\/)[^?#\\]*$/.test(address) && !isOwnAddress(address)).map(encoded)
  return [...new Set(lines)]
    .sort()
    .map((line) => `${line}\n`)
    .join('')
}

/** A line ends at the first blank. */
const encoded = (address: string) => address.replaceAll('%', '%25').replace(/\s/g, (blank) => encodeURIComponent(blank))
