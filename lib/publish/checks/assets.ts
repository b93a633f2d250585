/** Check: every picture, script, style sheet, font and file that a page loads is published. */
import type { Check } from './finding.ts'
import { answeringFile, resolveAddress } from './published-site.ts'

export const assets: Check = (page, site) =>
  [...new Set(page.assets.map(({ address }) => address))].flatMap((address) => {
    const target = resolveAddress(address, page.file, site)
    // `preconnect` names a bare host, whose `/` is published.
    if (target.kind !== 'own' || answeringFile(target, site)) return []
    return [
      {
        code: 'asset-missing',
        message: `the page loads ${target.url}, which is not published`,
        remedy: 'correct the address, or add the file',
        needle: address,
      },
    ]
  })
