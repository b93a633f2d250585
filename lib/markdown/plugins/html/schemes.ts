/** Normalises addresses into the form the sanitiser expects: trimmed, scheme in lower case (`HTTP:`, `MAILTO:`), relative addresses marked as such. */
import type { Root } from 'hast'
import { elements } from '../../tree/elements.ts'

export function rehypeSchemes() {
  return (tree: Root): void => {
    for (const { properties } of elements(tree)) {
      for (const key of ['href', 'src', 'poster', 'cite']) {
        const value = properties[key]
        if (typeof value !== 'string') continue
        properties[key] = spell(value.trim())
      }
    }
  }
}

/** A colon after something that is not a scheme belongs to a path (`10:30.png`); a leading `./` makes that unambiguous. */
function spell(address: string): string {
  const before = /^[^/?#:]*(?=:)/.exec(address)?.[0]
  if (before === undefined) return address
  return /^[a-z][a-z\d+.-]*$/i.test(before) ? before.toLowerCase() + address.slice(before.length) : `./${address}`
}
