/** Check: every link with a fragment leads to an existing id. */
import type { Check } from './finding.ts'
import { answeringFile, resolveAddress } from './published-site.ts'

export const anchors: Check = (page, site) =>
  page.links.flatMap((address) => {
    const target = resolveAddress(address, page.file, site)
    if (target.kind !== 'own' || target.hash === '' || target.hash === 'top') return []
    const file = answeringFile(target, site)
    const ids = file === undefined ? undefined : site.ids(file)
    if (!ids || ids.has(target.hash)) return []
    return [
      {
        code: 'link-anchor',
        message: `a link leads to #${target.hash}, which ${file === page.file ? 'this page' : target.url} does not have`,
        remedy: 'correct the part after #',
        needle: address,
      },
    ]
  })
