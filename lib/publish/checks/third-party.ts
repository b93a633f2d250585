/** Check: no page loads anything from a host that site.yml doesn't allow, so that readers are not exposed to third parties. */
import type { Widenable } from '../page/policy.ts'
import type { Check } from './finding.ts'
import { resolveAddress } from './published-site.ts'

/** The policy directive that governs an element's request. */
const directives: Readonly<Record<string, Widenable>> = { script: 'script', iframe: 'frame', link: 'style' }

export const thirdParty: Check = (page, site) =>
  page.assets.flatMap(({ element, address }) => {
    const target = resolveAddress(address, page.file, site)
    if (target.kind === 'other')
      return [
        {
          code: 'page-third-party',
          message: `the page loads a ${target.scheme} address, which its policy refuses`,
          remedy: 'make it a file of this site',
          needle: address.slice(0, 60),
        },
      ]
    if (target.kind !== 'elsewhere' && target.kind !== 'neighbour') return []
    const directive = directives[element] ?? 'img'
    if (site.additions[directive]?.some((source) => allows(source, target.url))) return []
    return [
      {
        code: 'page-third-party',
        message: `the page loads ${address} from another site, which its policy refuses`,
        remedy: `copy the file to this site, or allow ${target.url.origin} under policy: ${directive}: in content/site.yml`,
        needle: address,
      },
    ]
  })

/** Whether a policy source covers an address: an origin, or a host with or without `*.` (CSP 3, 6.7.2.8). */
function allows(source: string, { origin, host, protocol }: URL): boolean {
  const bare = source.replace(/^https?:\/\//, '').replace(/\/.*$/, '')
  const scheme = /^(https?):\/\//.exec(source)?.[1]
  if (source === origin || source === protocol) return true
  if (scheme && `${scheme}:` !== protocol) return false
  return bare === host || (bare.startsWith('*.') && host.endsWith(bare.slice(1)))
}
