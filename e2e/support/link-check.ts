/** Finds addresses on a built page that lead nowhere or load from other hosts. */
import { type BuiltPage, builtFiles } from './built-pages.ts'
import type { BuiltSite } from './sites.ts'

/**
 * Dead links and anchors of a page, and what it would load from other hosts.
 * @returns one sentence for each; empty if there are none
 */
export function linkFaults(site: BuiltSite, page: BuiltPage): string[] {
  const here = new URL(site.base + encodeURI(page.url), 'https://this.site/')
  const follow = (address: string): string[] => {
    if (!URL.canParse(address, here)) return [`${address} is not a valid address`]
    const target = new URL(address, here)
    if (target.origin !== here.origin) return []
    return targetFault(site, target) ?? []
  }
  const foreign = page.facts.loads.filter((address) => new URL(address, here).origin !== here.origin)
  return [
    ...[...page.facts.links, ...page.facts.loads].flatMap(follow),
    ...foreign
      .filter((address) => !address.startsWith('data:'))
      .map((address) => `${address} is loaded from another host`),
  ]
}

function targetFault(site: BuiltSite, target: URL): string[] | null {
  const path = decodeURIComponent(target.pathname)
  const shown = path + target.hash
  if (!path.startsWith(`${site.base}/`)) return [`${shown} leads out of the site's base path`]
  const inside = path.slice(site.base.length + 1)
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
  const { files, pages } = builtFiles(site)
  if (!files.has(file)) return [`${shown} does not exist`]
  const anchor = decodeURIComponent(target.hash.slice(1))
  const found = pages.find((page) => page.file === file)
  if (anchor && found && !found.facts.ids.has(anchor)) return [`${shown} has no such anchor`]
  return null
}
