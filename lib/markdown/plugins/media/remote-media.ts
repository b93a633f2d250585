/** Turns recordings of hosts that the pages' policy refuses into links, as it does with frames: a page that loads one could not be built. */
import type { Element, Root } from 'hast'
import type { VFile } from 'vfile'
import { elements } from '../../tree/elements.ts'
import { report } from '../../tree/report.ts'
import { visit } from '../../tree/visit.ts'

type Options = {
  siteUrl: string
  /** Hosts that the site allows, as in a policy: `https://media.example`, `*.example`. */
  mediaHosts: readonly string[]
}

export function rehypeRemoteMedia({ siteUrl, mediaHosts }: Options) {
  const own = URL.canParse(siteUrl) ? new URL(siteUrl).host : ''
  const allowed = new Set(mediaHosts.map((host) => host.replace(/^https?:\/\//, '').replace(/\/.*$/, '')))
  const isRefused = (address: string) => {
    if (!/^(?:https?:)?\/\//i.test(address) || !URL.canParse(address, siteUrl || 'https://own.invalid')) return false
    const { host } = new URL(address, siteUrl || 'https://own.invalid')
    const parents = host.split('.').map((_, index, parts) => `*.${parts.slice(index + 1).join('.')}`)
    return host !== own && ![host, ...parents].some((name) => allowed.has(name))
  }
  return (tree: Root, file: VFile): void => {
    visit(tree, 'element', (node) => {
      if (node.tagName !== 'video' && node.tagName !== 'audio') return
      const addresses = [node, ...elements(node)].flatMap(({ properties: { src } }) => (src ? String(src) : []))
      const [refused] = addresses.filter(isRefused)
      if (refused === undefined) return dropPoster(node, isRefused)
      report(
        file,
        'embed-blocked',
        node,
        `A recording from ${new URL(refused, 'https://own.invalid').host} became a link`,
        'Keep the link, save the file in public/, or add its host to image_hosts in site.yml',
      )
      const title = node.properties.title
      node.tagName = 'a'
      node.properties = { href: refused }
      node.children = [{ type: 'text', value: typeof title === 'string' && title ? title : refused }]
    })
  }
}

/** The recording is the site's own; only its first picture is not. */
function dropPoster({ properties }: Element, isRefused: (address: string) => boolean): void {
  if (typeof properties.poster === 'string' && isRefused(properties.poster)) delete properties.poster
}
