/** Normalises addresses into the form that later steps expect: trimmed, without marks of Pelican, scheme in lower case (`HTTP:`, `MAILTO:`), relative addresses marked as such. */
import type { Root } from 'hast'
import { elements } from '../../tree/elements.ts'

export function rehypeSchemes() {
  return (tree: Root): void => {
    for (const { properties } of elements(tree)) {
      for (const key of ['href', 'src', 'poster', 'cite']) {
        const value = properties[key]
        if (typeof value !== 'string') continue
        properties[key] = spell(pelican(value.trim()))
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

/** What Pelican's marks in braces say where an address begins (docs.getpelican.com/en/latest/content.html#linking-to-internal-content). */
const pelicanPlaces: Readonly<Record<string, string>> = {
  filename: '',
  static: '',
  attach: '',
  tag: '/tags/',
  category: '/categories/',
  author: '/authors/',
  index: '/',
}

function pelican(address: string): string {
  const [mark, name = ''] =
    /^(?:\{|%7B|\|)(filename|static|attach|tag|category|author|index)(?:\}|%7D|\|)/i.exec(address) ?? []
  if (mark === undefined) return address
  const place = pelicanPlaces[name.toLowerCase()] ?? ''
  const rest = address.slice(mark.length)
  if (place === '') return rest
  // Two slashes would begin the name of a host.
  return place === '/' ? place + rest.replace(/^\/+/, '') : `${place}${rest.toLowerCase().replaceAll('%20', '-')}/`
}
