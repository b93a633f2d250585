/** The cheap pass after the cache: fills the slots of a compiled body with addresses and images. */

import { escapeHtml } from '../tree/escape-html.ts'
import type { BodyResolver, CompiledBody } from './body.ts'

/** The HTML of a body. `resolver` is called once for each slot, in the order of the page. */
export function fillBody(body: CompiledBody, resolver: BodyResolver): string {
  /** The element that is left out. */
  let missing: number | undefined
  return body.parts
    .map((part) => {
      if (typeof part !== 'string' && 'closes' in part) {
        if (missing === part.closes) missing = undefined
        return ''
      }
      if (missing !== undefined) return ''
      if (typeof part === 'string') return part
      if ('link' in part) return link(resolver, at(body.links, part.link))
      if ('wiki' in part) {
        const { href } = resolver.link(at(body.links, part.wiki))
        return href === '' ? '' : ` href="${escapeHtml(href)}"`
      }
      if ('opens' in part) {
        const { assets, words, isBlock } = at(body.media, part.opens)
        const files = assets.map((index) => at(body.assets, index))
        const isWhole = body.parts.some(
          (one) => typeof one !== 'string' && 'closes' in one && one.closes === part.opens,
        )
        if (!isWhole || files.length === 0 || !files.every((file) => resolver.isMissing?.(file))) return ''
        missing = part.opens
        return words === null || !files[0] ? '' : fileLink(resolver.asset(files[0]), words, isBlock)
      }
      if ('poster' in part) {
        const file = at(body.assets, part.poster)
        return resolver.isMissing?.(file) ? '' : ` poster="${escapeHtml(resolver.asset(file))}"`
      }
      if ('asset' in part) return escapeHtml(resolver.asset(at(body.assets, part.asset)))
      return resolver.image(at(body.images, part.image), part.image)
    })
    .join('')
}

/** A recording without its file is a link to where the file belongs, like one of another host. */
function fileLink(href: string, words: string, isBlock: boolean): string {
  const link = `<a href="${escapeHtml(href)}">${escapeHtml(words || href)}</a>`
  return isBlock ? `<p>${link}</p>` : link
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
