/** The old addresses as `content/urls.txt`, with which `npm run check` reports any that the site lacks. */
import { isOwnAddress } from '../../content/index.ts'

/** @param addresses decoded paths. Those with a query, which a static site cannot serve, and lists that every site has are left out */
export function ledgerFile(addresses: readonly string[]): string {
  const lines = addresses.filter((address) => /^\/(?!\/)[^?#\\]*$/.test(address) && !isOwnAddress(address)).map(encoded)
  return [...new Set(lines)]
    .sort()
    .map((line) => `${line}\n`)
    .join('')
}

/** An address in the file ends at the first space. */
const encoded = (address: string) => address.replaceAll('%', '%25').replace(/\s/g, (blank) => encodeURIComponent(blank))
