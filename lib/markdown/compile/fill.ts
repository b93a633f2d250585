/** The cheap pass after the cache: fills the slots of a compiled body with addresses and images. */

import { escapeHtml } from '../tree/escape-html.ts'
import type { BodyResolver, CompiledBody } from './body.ts'

/** The HTML of a body. `resolver` is asked once for each slot, in the order of the page. */
export function fillBody(body: CompiledBody, resolver: BodyResolver): string {
  return body.parts
    .map((part) => {
      if (typeof part === 'string') return part
      if ('link' in part) return link(resolver, at(body.links, part.link))
      if ('wiki' in part) {
        const { href } = resolver.link(at(body.links, part.wiki))
        return href === '' ? '' : ` href="${escapeHtml(href)}"`
      }
      if ('asset' in part) return escapeHtml(resolver.asset(at(body.assets, part.asset)))
      return resolver.image(at(body.images, part.image), part.image)
    })
    .join('')
}

/** The value of `href`; a link that leaves the site closes the quotes early to add its `rel` (tab-nabbing, referrer). */
function link(resolver: BodyResolver, reference: CompiledBody['links'][number]): string {
  const { href, external } = resolver.link(reference)
  return escapeHtml(href) + (external ? '" rel="noopener noreferrer' : '')
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index]
  if (item === undefined) throw new RangeError(`Slot ${index} of a compiled body refers to nothing`)
  return item
}
