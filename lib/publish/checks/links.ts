/** Check: every internal link leads to something published. */
import { isElsewhere } from '../../core/addresses/elsewhere.ts'
import type { Check, Finding } from './finding.ts'
import { answeringFile, resolveAddress } from './published-site.ts'

export const links: Check = (page, site) =>
  page.links.flatMap((address): Finding[] => {
    const target = resolveAddress(address, page.file, site)
    if (target.kind === 'malformed')
      return [
        {
          code: 'link-malformed',
          message: `the address “${address}” cannot be read`,
          remedy: 'correct it',
          needle: address,
        },
      ]
    if (target.kind !== 'own' || answeringFile(target, site)) return []
    if (isElsewhere(site.base + target.url, site.elsewhere ?? [])) return []
    return [
      {
        code: site.unpublished?.has(target.file) ? 'state-unpublished-link' : 'link-dead',
        message: `a link leads to ${target.url}, which is not published`,
        remedy: 'correct the address, or publish what it names',
        needle: address,
      },
    ]
  })
